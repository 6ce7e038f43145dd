// `toLocaleString` looks for the language each time, which takes thirty times as long.
const NUMBERS = new Intl.NumberFormat("en-US");

/** A number in a message: `1,200`. */
export function numberText(count: number | bigint): string {
  return NUMBERS.format(count);
}

/** A number and its noun for a message: `1 row`, `1,200 rows`. */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${Number(count) === 1 ? one : many}`;
}
