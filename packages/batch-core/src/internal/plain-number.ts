const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * Returns a number as digits with at most one decimal point, the only form that HubSpot surely accepts: its guide
 * allows scientific notation, but it has refused `1.4210854715202004e-14` as an amount. Text in that form stays
 * unchanged, with leading zeros.
 *
 * @returns `undefined` for other texts, and for numbers too large or too small for JavaScript.
 */
export function plainNumber(text: string): string | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent] = match;
  const digits = whole + fraction;
  if (digits === "") return undefined;

  const minus = sign === "-" ? "-" : "";
  const isZero = /^0*$/.test(digits);
  const size = Math.abs(Number(text));
  if (size === Infinity || (size === 0 && !isZero)) return undefined;
  if (exponent === undefined) {
    return minus + (whole === "" ? "0" : whole) + (fraction === "" ? "" : `.${fraction}`);
  }
  if (isZero) return "0";

  const point = whole.length + Number(exponent);
  const padded =
    point > 0 ? digits.padEnd(point, "0") : digits.padStart(digits.length - point + 1, "0");
  const cut = Math.max(point, 1);
  const left = padded.slice(0, cut).replace(/^0+(?=\d)/, "");
  const right = withoutTrailingZeros(padded.slice(cut));
  return minus + left + (right === "" ? "" : `.${right}`);
}

/** Removes zeros at the end. A regular expression would take quadratic time. */
export function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}
