/** `1 row`, `2 rows`, `1,200 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `1,200`. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
