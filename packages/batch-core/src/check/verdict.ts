/**
 * Why a value is sent differently from how it was given. It always means the same.
 *
 * - `blanks`: outer blanks and invisible characters removed.
 * - `number`: the same number without exponent, plus sign or bare decimal point.
 * - `option`: an option's value instead of its label, or in its own upper and lower case.
 * - `list`: blanks, repetitions and empty places removed from a list of options.
 * - `day`: a day instead of the midnight it begins with.
 * - `moment`: the same moment in UTC, to the millisecond; a day becomes its midnight UTC.
 */
export type CoercionReason = "blanks" | "number" | "option" | "list" | "day" | "moment";

/** The value cannot be meant, or cannot be read in one way only. */
export interface Refusal {
  readonly code: string;
  /** What was expected and what came, without the name of the property. */
  readonly message: string;
}

/** The value is accepted, changed or with a remark. */
interface Remark {
  readonly to?: string;
  readonly why?: CoercionReason;
  readonly warning?: Refusal;
}

/** `undefined`: fine as it is. */
export type Verdict = Refusal | Remark | undefined;

/** Judges a value of one property; never given the empty text. */
export type CheckValue = (text: string) => Verdict;

/** A value as messages quote it: short, and harmless to a terminal. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
