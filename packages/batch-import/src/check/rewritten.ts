import { type Coercion, type CoercionReason, quoteValue } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { Said } from "./groups.ts";
import { rowError } from "./row-error.ts";

/** What HubSpot wants instead of a value, by why it is rewritten. */
const REWRITES: Readonly<Record<CoercionReason, string>> = {
  blanks: "no blanks around it",
  invisible: "no invisible characters in it",
  number: "digits with at most one point",
  digits: "no marks between groups of digits, and a decimal point",
  option: "the value of the option, in its own upper and lower case",
  name: "the id of what is called so",
  list: "each option once, without blanks",
  day: "a day",
  moment: "a moment in UTC",
  format: "the day in HubSpot's form",
  serial: "the date that this number is in Excel's 1900 date system",
  serial1904: "the date that this number is in Excel's 1904 date system",
};

/**
 * Kinds of values that HubSpot surely refuses, or stores as another value, as they are. The others are HubSpot's
 * to judge.
 */
const SURE: ReadonlySet<CoercionReason> = new Set([
  "blanks",
  "invisible",
  "digits",
  "option",
  "format",
  "serial",
  "serial1904",
]);

export function isSurelyRefused({ why }: Coercion): boolean {
  return SURE.has(why);
}

/**
 * Whether a value may be rewritten: any with `coerce`, one in a notation that was named, and the name of an owner, a
 * pipeline, a stage or an option.
 *
 * @param names Of the columns: a run goes by it, and one of an older version does not have options there.
 */
export function isAgreed(
  { property, why }: Coercion,
  { coerce = false, dateFormat, decimalMark }: RowOptions,
  { names }: Pick<ColumnMap, "names">,
): boolean {
  // Files hold names, and nothing else can be meant by them.
  if (coerce || why === "name" || (why === "option" && names?.includes(property))) return true;
  return (
    (why === "format" && dateFormat !== undefined) ||
    (why === "digits" && decimalMark !== undefined)
  );
}

/** Says which value is sent instead of the one in the file, and why. */
export function rewrite({ property, from, to, why }: Coercion): Said {
  const message = `${property}: ${quoteValue(from)} is sent as ${quoteValue(to)} (${REWRITES[why]}).`;
  return { code: why.toUpperCase(), property, message, to };
}

/** Why a value is refused that could be rewritten. */
export function notRewritten({ property, from, to, why }: Coercion): RecordError {
  const message = `${property}: expected ${quoteValue(to)}, got ${quoteValue(from)} (${REWRITES[why]}). Coercion rewrites such values.`;
  return rowError("WRITE_OTHERWISE", message, property);
}
