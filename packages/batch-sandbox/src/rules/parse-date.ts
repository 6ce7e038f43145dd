const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const EPOCH = /^-?\d{1,15}$/;
const MILLISECONDS_PER_DAY = 86_400_000;
/** The furthest a JavaScript date reaches, in either direction. */
const LAST_MILLISECOND = 8.64e15;

/** Tells whether a text is a calendar day, `2026-02-28`; there is no 30th of February. */
export function isDay(text: string): boolean {
  if (!DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Milliseconds since 1970, from the same written as a number. */
export function parseEpoch(text: string): number | undefined {
  if (!EPOCH.test(text)) return undefined;
  const milliseconds = Number(text);
  return Math.abs(milliseconds) <= LAST_MILLISECOND ? milliseconds : undefined;
}

/** Milliseconds since 1970, from ISO 8601 or from the same written as a number. Without a zone: UTC. */
export function parseMoment(text: string): number | undefined {
  const epoch = parseEpoch(text);
  if (epoch !== undefined) return epoch;
  if (!DATE_TIME.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const hasZone = text.length === 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
  const milliseconds = Date.parse(withColon(hasZone ? text : `${text}Z`));
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

export function isMidnight(milliseconds: number): boolean {
  return milliseconds % MILLISECONDS_PER_DAY === 0;
}

export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** `+0200` is ISO 8601, and yet not what every engine parses. */
function withColon(text: string): string {
  return text.replace(/([+-]\d\d)(\d\d)$/, (zone, hours: string, minutes: string) =>
    text.length > 10 ? `${hours}:${minutes}` : zone,
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
