/** A number and its noun for a message: `1 row`, `1,200 rows`. */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${Number(count) === 1 ? one : many}`;
}
