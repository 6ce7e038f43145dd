/** A number in a message: `1,200`. */
export function numberText(count: number): string {
  return count.toLocaleString("en-US");
}

/** `1 row`, `2 rows`, `1,200 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
