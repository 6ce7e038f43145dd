const MAX_LENGTH = 300;
const MAX_PROBLEM_LENGTH = 1_000;

/** Text of unknown origin, safe for a terminal: on one line, without control characters, not endless. */
export function printable(text: string): string {
  return cut(printableWhole(text), MAX_LENGTH);
}

/** The same for what is wrong, where what to do about it comes last. */
export function printableProblem(text: string): string {
  return cut(printableWhole(text), MAX_PROBLEM_LENGTH);
}

/** The same to its end: what a user copies, such as a path or a command. */
export function printableWhole(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}

/** The same for text of several lines: line breaks and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}

/** The first `most` characters of a text and `…`, or all of a text that is not longer; never half of a character. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}
