// The proleptic Gregorian calendar, as ISO 8601 uses it. Years are counted from 1 March: a leap day is then the
// last day of its year, and each month starts at a fixed day.

/** In milliseconds. */
export const DAY = 86_400_000;
const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Returns days since 1970-01-01. A day that does not exist runs over into the next month. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + daysBefore((month + 9) % 12) + day - 1 - DAYS_TO_1970;
}

/** Returns days from 1 March to the first of a month; March is 0. */
function daysBefore(month: number): number {
  return Math.floor((153 * month + 2) / 5);
}

/** Returns `YYYY-MM-DD` as days since 1970-01-01; `undefined` for other texts and for days that do not exist. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const number = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return writeDay(number) === text ? number : undefined;
}

/** Returns days since 1970-01-01 as `YYYY-MM-DD`. */
export function writeDay(number: number): string {
  const days = number + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const year = era * 400 + yearOfEra + (month < 10 ? 0 : 1);
  return `${pad(year, 4)}-${pad(((month + 2) % 12) + 1, 2)}-${pad(dayOfYear - daysBefore(month) + 1, 2)}`;
}

export function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
