import type { Notation } from "@x/batch-core";
import type { RowOptions } from "../record/row-options.ts";

/**
 * Every notation that is clear is read, whether values are to be rewritten or not: a value that is refused is then
 * told with what it means.
 */
export function notationOf({ dateFormat, decimalMark }: RowOptions): Notation {
  return { dateFormat, decimalMark, serialDates: true, digitGroups: true };
}
