// Not the functions of batch-file: these are loaded to print the help, for which that package is not to be loaded.

// `toLocaleString` looks for the language each time, which takes thirty times as long.
const NUMBERS = new Intl.NumberFormat("en-US");

/** A number for people, on every system the same: `1,200`. */
export function numberText(count: number): string {
  return NUMBERS.format(count);
}

/** `1 row`, `2 rows`, `1,200 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** `2.5 %`; a share that would be rounded to nothing is `less than 0.1 %`. */
export function percentText(share: number): string {
  return share > 0 && share < 0.001 ? "less than 0.1 %" : `${(share * 100).toFixed(1)} %`;
}
