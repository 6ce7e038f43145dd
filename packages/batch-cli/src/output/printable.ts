const MAX_LENGTH = 300;

/** Text of unknown origin, safe for a terminal: on one line, without control characters, not endless. */
export function printable(text: string): string {
  const clean = printableWhole(text);
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}…` : clean;
}

/** The same to its end: what a user copies, such as a path or a command. */
export function printableWhole(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}
