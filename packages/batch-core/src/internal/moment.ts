import { DAY, pad, parseDay, writeDay } from "./calendar.ts";

const ISO =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
const EPOCH = /^-?\d+$/;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** The largest offset from UTC: +14:00, Line Islands. */
const FURTHEST_ZONE = 14 * HOUR;

export interface Moment {
  /** Since 1970 in UTC. Without a zone, the text is read as UTC. */
  readonly milliseconds: number;
  readonly hasZone: boolean;
}

/** Reads ISO 8601 with day and time; a blank may stand between them, as databases write it. */
export function parseMoment(text: string): Moment | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, date = "", hours, minutes, seconds = "0", fraction = "", zone] = match;
  const day = parseDay(date);
  const offset = parseZone(zone);
  const isClock = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (day === undefined || offset === undefined || !isClock) return undefined;
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1_000;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  return { milliseconds: day * DAY + time + milliseconds - offset, hasZone: zone !== undefined };
}

function parseZone(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === "Z" || zone === "z") return 0;
  const minutes = Number(zone.slice(-2)) * MINUTE;
  const hours = Number(zone.slice(1, 3)) * HOUR;
  const offset = zone.length === 3 ? hours : hours + minutes;
  if (minutes > 59 * MINUTE && zone.length > 3) return undefined;
  if (offset > FURTHEST_ZONE) return undefined;
  return zone.startsWith("-") ? -offset : offset;
}

/** Reads milliseconds since 1970. */
export function parseEpoch(text: string): number | undefined {
  return EPOCH.test(text) ? Number(text) : undefined;
}

/** Returns `YYYY-MM-DDThh:mm:ss.sssZ`. */
export function writeMoment(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY);
  const time = milliseconds - day * DAY;
  const clock = [time / HOUR, (time % HOUR) / MINUTE, (time % MINUTE) / 1_000];
  return `${writeDay(day)}T${clock.map((part) => pad(Math.floor(part), 2)).join(":")}.${pad(time % 1_000, 3)}Z`;
}
