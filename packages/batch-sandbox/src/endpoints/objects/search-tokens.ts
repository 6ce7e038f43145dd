/**
 * Tells whether a value contains every token of another, as whole words. With `*`, which stands for
 * any characters, it is the words between spaces that are compared: `*@example.com`.
 */
export function containsTokens(value: string, wanted: string): boolean {
  const text = value.toLowerCase();
  const pattern = wanted.trim().toLowerCase();
  if (pattern.includes("*")) {
    return [text, ...text.split(/\s+/)].some((word) => matchesWildcards(word, pattern));
  }
  const tokens = new Set(tokensOf(text));
  const wantedTokens = tokensOf(pattern);
  return wantedTokens.length > 0 && wantedTokens.every((token) => tokens.has(token));
}

function tokensOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== "");
}

/** Each part where it first fits: in linear time, which a regular expression does not promise. */
function matchesWildcards(text: string, pattern: string): boolean {
  const parts = pattern.split("*");
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let place = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, place);
    if (found < 0 || found + part.length > end) return false;
    place = found + part.length;
  }
  return true;
}
