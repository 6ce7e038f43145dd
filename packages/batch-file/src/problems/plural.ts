// Made when it is first needed, as that takes as long as the start of Node. `toLocaleString` would look for the language each time.
let numbers: Intl.NumberFormat | undefined;

/** A number in a message: `1,200`. */
export function numberText(count: number | bigint): string {
  numbers ??= new Intl.NumberFormat("en-US");
  return numbers.format(count);
}

/** A number and its noun for a message: `1 row`, `1,200 rows`. */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${Number(count) === 1 ? one : many}`;
}
