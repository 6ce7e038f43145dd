import { parseDay, writeDay } from "../internal/calendar.ts";

/** Day 0 of Excel's 1900 date system, as counted since its 29 February 1900, which never was. */
const DAY_ZERO = parseDay("1899-12-30")!;
/** 1927-05-18. Smaller numbers may be years. */
const FIRST = 10_000;
/** 2199-12-31. */
const LAST = 109_574;

/** Returns the day that a whole number is in Excel's 1900 date system, as `YYYY-MM-DD`. */
export function serialDay(number: number): string | undefined {
  return Number.isInteger(number) && number >= FIRST && number <= LAST
    ? writeDay(DAY_ZERO + number)
    : undefined;
}
