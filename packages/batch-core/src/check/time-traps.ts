import { DAY, parseDay } from "../internal/calendar.ts";
import { serialDay } from "./serial-date.ts";

// HubSpot names no limits. `YYYY-MM-DD` has four digits, and a year such as 0024 is a typing error.
const MIN_TIME = parseDay("1000-01-01")! * DAY;
const MAX_TIME = (parseDay("9999-12-31")! + 1) * DAY - 1;
// Below this, milliseconds end on 26 April 1970, and seconds in 2286.
const MIN_MILLISECONDS = 10_000_000_000;

/** A spreadsheet gives 0 for a date that is not there. */
export const isZero =
  ": 0 may be no date at all; leave it blank, or write 1970-01-01 where that day is meant";

/** Returns what is wrong with a moment; `undefined` when it is in range. */
export function rangeProblem(milliseconds: number): string | undefined {
  return milliseconds >= MIN_TIME && milliseconds <= MAX_TIME
    ? undefined
    : "the year must be from 1000 to 9999; a number is milliseconds since 1970";
}

/** True for numbers such as seconds since 1970, a year or `20241231`: as milliseconds they all fall into early 1970. */
export function looksLikeSeconds(milliseconds: number): boolean {
  return Math.abs(milliseconds) < MIN_MILLISECONDS && milliseconds % DAY !== 0;
}

/**
 * Returns what such a number may be instead, as the end of a message.
 *
 * @param form What to write instead.
 */
export function tooEarly(milliseconds: number, form: string): string {
  const day = serialDay(milliseconds);
  return day === undefined
    ? `as milliseconds this is early in 1970; if it is seconds, multiply by 1000, else write ${form}`
    : `as milliseconds this is early in 1970; if it is a date of Excel (1900 date system), write ${form.replace("YYYY-MM-DD", day).replace("hh:mm:ss", "00:00:00")}`;
}
