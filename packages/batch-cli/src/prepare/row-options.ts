import { createDayReader } from "@x/batch-core";
import type { RowOptions } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/** What the user says of the values of rows, in options. */
export interface ValueOptions extends RowOptions {
  readonly clearBlanks?: boolean | readonly string[];
}

/**
 * What is kept with a run of the options.
 *
 * @param before What the run before it had, where it goes on from one.
 * @throws {UsageError} for a text that is not a date format.
 */
export function toRowOptions(given: ValueOptions, before: RowOptions = {}): RowOptions {
  if (given.dateFormat !== undefined && createDayReader(given.dateFormat) === undefined) {
    throw new UsageError(
      `--date-format: expected DD, MM and YYYY once each, such as DD.MM.YYYY or MM/DD/YYYY; got ${JSON.stringify(given.dateFormat)}.`,
    );
  }
  return {
    check: given.check ?? before.check,
    coerce: given.coerce ?? before.coerce,
    dateFormat: given.dateFormat ?? before.dateFormat,
    decimalMark: given.decimalMark ?? before.decimalMark,
    verify: given.verify ?? before.verify,
  };
}
