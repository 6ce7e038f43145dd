// Not the functions of batch-file: these are loaded to print the help, for which that package is not to be loaded.

// Made when it is first needed, as that takes as long as the start of Node. `toLocaleString` would look for the language each time.
let numbers: Intl.NumberFormat | undefined;

/** A number for people, on every system the same: `1,200`. */
export function numberText(count: number): string {
  numbers ??= new Intl.NumberFormat("en-US");
  return numbers.format(count);
}

/** `1 row`, `2 rows`, `1,200 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** `2.5 %`; a share that would be rounded to nothing is `less than 0.1 %`. */
export function percentText(share: number): string {
  return share > 0 && share < 0.001 ? "less than 0.1 %" : `${(share * 100).toFixed(1)} %`;
}
