/** Returns a text of at most so many characters. One that is longer ends with `…`. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a pair of surrogates is not a character.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
