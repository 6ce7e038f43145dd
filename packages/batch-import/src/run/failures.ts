/**
 * How many rows may fail: a number of rows, or a percentage of the first rows of the file: those up to the first row that
 * has no outcome yet.
 */
export type FailureLimit = { readonly rows: number } | { readonly percent: number };

/** Rows that got their outcome in this process: all of them, or the first ones of the file. */
export interface Tally {
  readonly settled: number;
  readonly failed: number;
}

/** A part of fewer rows says little: the first bad row of ten would end a run. */
const MIN_SETTLED = 100;

/** Settled rows after which a run is judged without a limit. */
export const FIRST_LOOK = 1_000;
const MANY_PERCENT = 20;

/** Whether more rows failed than the limit allows. A limit in percent is judged from 100 settled rows on. */
export function isOverLimit(limit: FailureLimit, { failed, settled }: Tally): boolean {
  if ("rows" in limit) return failed > limit.rows;
  return settled >= MIN_SETTLED && failed * 100 > settled * limit.percent;
}

/** Whether so many of the first 1,000 settled rows failed, 20 % or more, that the user should be asked. */
export function isManyFailed({ failed, settled }: Tally): boolean {
  return settled >= FIRST_LOOK && failed * 100 >= settled * MANY_PERCENT;
}
