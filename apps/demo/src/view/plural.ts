/** `1 row`, `2 rows`, `1,234 rows`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : nouns}`;
}

export function number(count: number): string {
  return count.toLocaleString("en");
}
