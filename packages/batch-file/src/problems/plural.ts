// Made when it is first needed, as that takes as long as the start of Node. `toLocaleString` would look for the language each time.
let numbers: Intl.NumberFormat | undefined;

/**
 * Returns a number for a message, in English.
 *
 * @example
 * numberText(1200); //=> "1,200"
 */
export function numberText(count: number | bigint): string {
  numbers ??= new Intl.NumberFormat("en-US");
  return numbers.format(count);
}

/**
 * Returns a number and its noun for a message, in English.
 *
 * @param many The plural of the noun. @default the noun with an s
 *
 * @example
 * plural(1200, "row"); //=> "1,200 rows"
 * plural(1, "company", "companies"); //=> "1 company"
 */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${Number(count) === 1 ? one : many}`;
}
