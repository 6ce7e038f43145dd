/** Postgres accepts no NUL in a text. */
export function withoutNul(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}
