/** A text of Postgres holds no NUL. */
export function withoutNul(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}
