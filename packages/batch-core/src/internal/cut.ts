/** Returns a text of at most `most` characters. A longer one is cut and ends with `…`. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half a surrogate pair is not a character.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
