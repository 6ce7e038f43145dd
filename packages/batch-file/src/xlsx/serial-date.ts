const DAY_SECONDS = 86_400;
const DAY_MS = 86_400_000;

/** The first day after the year 9999, in days from 1899-12-30. */
const END = 2_958_466;

/** From 1899-12-30, where Excel's days are counted from, to 1904-01-01, which is day 0 of the other calendar. */
const DAYS_TO_1904 = 1462;

/**
 * The day, time, or both that a number of days stands for, to the second: `2024-03-01`, `12:30:00`,
 * `2024-03-01T12:30:00`. A day without a time of day, or at midnight, is a day alone. There is no zone.
 *
 * @param is1904 Whether day 0 is 1904-01-01. Otherwise day 1 is 1900-01-01, and day 60 is 1900-02-29, a day that
 *   there never was: Excel counts it since Lotus 1-2-3 did.
 * @returns `undefined` for a day of no calendar.
 */
export function dateOfSerial(serial: number, is1904: boolean, hasDay: boolean): string | undefined {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (seconds < 0) return undefined;
  const time = timeOf(seconds - day * DAY_SECONDS);
  const isTimeAlone = day === 0 && (!is1904 || !hasDay);
  if (isTimeAlone) return hasDay && seconds === 0 ? undefined : time;
  if (day === 60 && !is1904) return undefined;
  const isBeforeThatDay = !is1904 && day < 60;
  const days = day + (is1904 ? DAYS_TO_1904 : 0) + (isBeforeThatDay ? 1 : 0);
  if (days >= END) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
  return time === "00:00:00" && hasDay ? date : `${date}T${time}`;
}

/** Hours, minutes and seconds, such as `26:30:00`. */
export function durationOfSerial(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * DAY_SECONDS);
  return `${serial < 0 && seconds > 0 ? "-" : ""}${timeOf(seconds)}`;
}

function timeOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
