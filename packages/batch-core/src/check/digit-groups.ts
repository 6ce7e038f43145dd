/** By decimal mark: digits in groups of three with one kind of mark between them, then decimals. */
const FORMS = {
  ".": /^([+-]?)(?:([1-9]\d{0,2}(?:([,' \u00a0\u202f’])\d{3}(?:\3\d{3})*))|(\d+))(?:\.(\d+))?$/,
  ",": /^([+-]?)(?:([1-9]\d{0,2}(?:([.' \u00a0\u202f’])\d{3}(?:\3\d{3})*))|(\d+))(?:,(\d+))?$/,
} as const;

/**
 * Returns a number with marks between groups of digits, or with a decimal comma, as digits with one decimal point.
 *
 * @param decimalMark Without it, both marks are tried.
 * @returns `undefined` for other texts, and for numbers that differ by the decimal mark, such as `1,200`.
 */
export function readGroupedNumber(
  text: string,
  decimalMark: "." | "," | undefined,
): string | undefined {
  if (decimalMark !== undefined) return readWith(decimalMark, text);
  const point = readWith(".", text);
  const comma = readWith(",", text);
  return point === undefined || comma === undefined || point === comma
    ? (point ?? comma)
    : undefined;
}

function readWith(mark: "." | ",", text: string): string | undefined {
  const match = FORMS[mark].exec(text);
  if (match === null) return undefined;
  const [, sign, grouped, , plain, fraction] = match;
  const whole = plain ?? grouped!.replace(/\D/g, "");
  return `${sign === "-" ? "-" : ""}${whole}${fraction === undefined ? "" : `.${fraction}`}`;
}
