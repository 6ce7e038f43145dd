import { plainNumber, withoutTrailingZeros } from "./plain-number.ts";

/**
 * Returns the exact decimal digits of a number, the same for every way to write it: `1.5` for `+01.50` and `15e-1`.
 *
 * @returns `undefined` for other texts, and for numbers too large or too small for JavaScript.
 */
export function canonicalNumber(text: string): string | undefined {
  const plain = plainNumber(text);
  if (plain === undefined) return undefined;
  const [whole, fraction = ""] = plain.split(".") as [string, string?];
  const digits = withoutTrailingZeros(fraction);
  const number = whole.replace(/^(-?)0+(?=\d)/, "$1") + (digits === "" ? "" : `.${digits}`);
  return number === "-0" ? "0" : number;
}
