import { DAY, parseDay } from "../internal/calendar.ts";

/**
 * HubSpot names no limits. Four digits are what `YYYY-MM-DD` can say, and a year before 1000 is a
 * mistyped one: 0024, 0203.
 */
const FIRST = parseDay("1000-01-01")! * DAY;
const LAST = (parseDay("9999-12-31")! + 1) * DAY - 1;
/** Ten digits: seconds reach 2001 with it, milliseconds 26 April 1970. */
const FEW = 10_000_000_000;

/** Why a text that is no date could look like one, to end a message with. */
export function dateTrap(text: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    return parseDay(text.slice(0, 10)) === undefined ? ": there is no such day" : "";
  }
  return /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(text)
    ? ": day and month may be either way round; write the year first, with dashes and two digits each"
    : "";
}

/** What is wrong with a moment, or `undefined`. */
export function rangeProblem(milliseconds: number): string | undefined {
  return milliseconds >= FIRST && milliseconds <= LAST
    ? undefined
    : "the years 1000 to 9999 are possible; a number is milliseconds since 1970";
}

/** Seconds since 1970, a year, `20241231`: read as milliseconds they all fall into early 1970. */
export function looksLikeSeconds(milliseconds: number): boolean {
  return Math.abs(milliseconds) < FEW && milliseconds % DAY !== 0;
}

export const SECONDS =
  "as milliseconds this is early in 1970; if it is seconds, multiply by 1000, else write YYYY-MM-DD";
