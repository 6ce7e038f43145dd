import { DAY, parseDay } from "../internal/calendar.ts";
import { serialDay } from "./serial-date.ts";

// HubSpot names no limits. `YYYY-MM-DD` has four digits, and a year such as 0024 is a typing error.
const MIN_TIME = parseDay("1000-01-01")! * DAY;
const MAX_TIME = (parseDay("9999-12-31")! + 1) * DAY - 1;
// Below this, milliseconds end on 26 April 1970, and seconds in 2286.
const MIN_MILLISECONDS = 10_000_000_000;

export const noSuchDay = ": there is no such day";

/** A spreadsheet gives 0 for a date that is not there. */
export const isZero =
  ": 0 may be no date at all; leave it blank, or write 1970-01-01 where that day is meant";

/** Returns why a text that looks like a date is not one, as the end of a message. */
export function dateTrap(text: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    return parseDay(text.slice(0, 10)) === undefined ? noSuchDay : "";
  }
  const [, ...numbers] = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})\b/.exec(text) ?? [];
  return numbers.length === 0 ? "" : `: ${readingsText(readings(numbers))}`;
}

/** Returns the days that three numbers may mean, as `YYYY-MM-DD`; `undefined` when no number is a year. */
function readings(numbers: readonly string[]): readonly string[] | undefined {
  const [first, second, third] = numbers.map((digits) => digits.padStart(2, "0")) as [
    string,
    string,
    string,
  ];
  const orders = [
    ...(first.length === 4 ? [`${first}-${second}-${third}`] : []),
    ...(third.length === 4 ? [`${third}-${second}-${first}`, `${third}-${first}-${second}`] : []),
  ];
  if (orders.length === 0) return undefined;
  return [...new Set(orders)].filter((day) => {
    return day >= "1000" && parseDay(day) !== undefined;
  });
}

function readingsText(days: readonly string[] | undefined): string {
  if (days === undefined) return "it is not clear which number is the year; write YYYY-MM-DD";
  const [day, other] = days;
  if (day === undefined) return "it is no day in any order of day and month";
  if (other === undefined) return `the day can only be ${day}; write YYYY-MM-DD`;
  return `the day may be ${day} (day first) or ${other} (month first); write the one that is meant`;
}

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

/** Returns what such a number may be instead, as the end of a message. */
export function tooEarly(milliseconds: number): string {
  const day = serialDay(milliseconds);
  return day === undefined
    ? "as milliseconds this is early in 1970; if it is seconds, multiply by 1000, else write YYYY-MM-DD"
    : `as milliseconds this is early in 1970; if it is a date of Excel (1900 date system), write ${day}`;
}
