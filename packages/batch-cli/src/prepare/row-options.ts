import type { RowOptions } from "@x/batch-import";

/** What the user says of the values of rows, in options. */
export interface ValueOptions extends RowOptions {
  readonly clearBlanks?: boolean | readonly string[];
}

/**
 * What is kept with a run of the options.
 *
 * @param before What the run before it had, where it goes on from one.
 */
export function toRowOptions(given: ValueOptions, before: RowOptions = {}): RowOptions {
  return {
    check: given.check ?? before.check,
    coerce: given.coerce ?? before.coerce,
    dateFormat: given.dateFormat ?? before.dateFormat,
    decimalMark: given.decimalMark ?? before.decimalMark,
    verify: given.verify ?? before.verify,
  };
}
