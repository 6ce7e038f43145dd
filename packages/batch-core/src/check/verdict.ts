import { cut } from "../internal/cut.ts";

/**
 * Why a value is changed before it is sent. Its meaning stays the same.
 *
 * - `blanks`: outer blanks and invisible characters are removed.
 * - `invisible`: invisible characters within an e-mail address are removed.
 * - `number`: written without exponent, plus sign or bare decimal point.
 * - `digits`: written without marks between groups of digits, and with a decimal point.
 * - `option`: the option's value instead of its label or other spelling.
 * - `name`: the id of what is called so: an owner, a pipeline or a stage.
 * - `list`: blanks, repetitions and empty places in a list of options are removed.
 * - `day`: a day instead of its first moment.
 * - `moment`: the same moment in UTC, to the millisecond; a day becomes its midnight UTC.
 * - `format`: a day in another format becomes `YYYY-MM-DD`, or its midnight UTC.
 * - `serial`: a serial date of Excel becomes `YYYY-MM-DD`, or its midnight UTC.
 * - `serial1904`: the same in the 1904 date system.
 */
export type CoercionReason =
  | "blanks"
  | "invisible"
  | "number"
  | "digits"
  | "option"
  | "name"
  | "list"
  | "day"
  | "moment"
  | "format"
  | "serial"
  | "serial1904";

/** The value is refused: it is invalid, or has more than one meaning. */
export interface Refusal {
  readonly code: string;
  /** What was expected and what came, without the property's name. */
  readonly message: string;
}

/** The value is accepted, with a change or a warning. */
interface Remark {
  readonly to?: string;
  readonly why?: CoercionReason;
  readonly warning?: Refusal;
}

/** `undefined`: send it unchanged. */
export type Verdict = Refusal | Remark | undefined;

/** Returns another value of the same record; `undefined` or "" where it has none. */
export type ValueOf = (property: string) => string | undefined;

/**
 * Checks a value of one property. Never called with an empty text.
 *
 * @param valueOf For values whose meaning depends on another one, as a stage on its pipeline. @default the record has no other
 */
export type CheckValue = (text: string, valueOf?: ValueOf) => Verdict;

/** Most values are of printable ASCII without `"` and `\\`, which are quoted as they are. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * Quotes a value for a message: at most 60 characters, with control and invisible characters as escapes.
 *
 * @example
 * quoteValue("a\tb"); //=> '"a\\tb"'
 */
export function quoteValue(text: string): string {
  const short = cut(text, 60);
  if (PLAIN.test(short)) return `"${short}"`;
  return JSON.stringify(short).replace(/[\p{Cf}\x7f-\x9f]/gu, escape);
}

function escape(character: string): string {
  const units = Array.from({ length: character.length }, (_, place) => character.charCodeAt(place));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
