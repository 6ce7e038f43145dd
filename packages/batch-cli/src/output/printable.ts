const MAX_LENGTH = 300;

/** Text of unknown origin, safe for a terminal: on one line, without control characters, not endless. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, " ");
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}…` : clean;
}
