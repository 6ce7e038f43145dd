/**
 * Why a value is changed before it is sent. Its meaning stays the same.
 *
 * - `blanks`: outer blanks and invisible characters are removed.
 * - `number`: written without exponent, plus sign or bare decimal point.
 * - `option`: the option's value instead of its label or other spelling.
 * - `list`: blanks, repetitions and empty places in a list of options are removed.
 * - `day`: a day instead of its first moment.
 * - `moment`: the same moment in UTC, to the millisecond; a day becomes its midnight UTC.
 */
export type CoercionReason = "blanks" | "number" | "option" | "list" | "day" | "moment";

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

/** Checks a value of one property. Never called with an empty text. */
export type CheckValue = (text: string) => Verdict;

/** Quotes a value for a message: at most 60 characters, without control characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
