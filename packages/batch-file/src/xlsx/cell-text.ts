import { inPlaces, type NumberKind } from "./number-format.ts";
import { quote } from "./quote.ts";
import { unescape } from "./rich-text.ts";
import { dateOfSerial, durationOfSerial } from "./serial-date.ts";

/** A cell as it is written in a sheet. */
export interface WrittenCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`. */
  readonly type: string;
  /** The content of `v`; undefined where there is no such element. */
  readonly value: string | undefined;
  /** The content of `is`. */
  readonly inline: string;
  readonly hasFormula: boolean;
  /** What a number means in this cell. */
  readonly kind: NumberKind;
}

export interface CellContext {
  readonly is1904: boolean;
  sharedString(index: number): string | undefined;
}

/** A cell that has no text, and why. */
export class NoText extends Error {
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.remedy = remedy;
  }
}

/**
 * The text of a cell, as a person sees it, as far as that is certain; "" for a blank one.
 *
 * @throws {NoText} for an error such as `#N/A`, and for a value that does not fit its type.
 */
export function cellText(cell: WrittenCell, context: CellContext): string {
  const { type, value, inline, hasFormula } = cell;
  if (hasFormula && (value === undefined || (value === "" && type !== "str"))) {
    throw new NoText(
      "a formula without its result.",
      "Open the file in Excel, save it, and try again.",
    );
  }
  switch (type) {
    case "inlineStr":
      return inline === "" ? unescape(value ?? "") : inline;
    case "str":
      return unescape(value ?? "");
    case "s":
      return value === undefined || value === "" ? "" : sharedText(value, context);
    case "e":
      throw new NoText(
        `the error ${quote(value ?? "")}.`,
        "Correct the formula, or clear the cell.",
      );
    default:
      return value === undefined || value.trim() === ""
        ? ""
        : valueText(cell, value.trim(), context);
  }
}

function sharedText(value: string, context: CellContext): string {
  const text = /^\s*\d+\s*$/.test(value) ? context.sharedString(Number(value)) : undefined;
  if (text === undefined) {
    throw new NoText(
      `it points to the shared text ${quote(value)}, which is not in the file.`,
      "Open the file in Excel and save it again.",
    );
  }
  return text;
}

function valueText(
  { type, kind, hasFormula }: WrittenCell,
  value: string,
  context: CellContext,
): string {
  switch (type) {
    case "b":
      if (value === "1" || value === "true") return "true";
      if (value === "0" || value === "false") return "false";
      throw new NoText(`${quote(value)}; expected 0 or 1.`);
    case "d":
      return isoText(value);
    case "n":
      return numberText(value, kind, hasFormula, context.is1904);
    default:
      throw new NoText(`the unknown type ${quote(type)}.`);
  }
}

/**
 * A date or time that is written as text. Gives it the form that dates of numbers have: without a zone, and midnight
 * without a time.
 */
function isoText(value: string): string {
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d)?(?:(?:^|T)(\d\d:\d\d:\d\d)(?:[.,]\d+)?Z?)?$/.exec(value) ?? [];
  const isReal = !Number.isNaN(Date.parse(`${date ?? "2000-01-01"}T${time ?? "00:00:00"}Z`));
  if ((date === undefined && time === undefined) || !isReal) {
    throw new NoText(`the date ${quote(value)}; expected one like 2024-03-01T12:30:00.`);
  }
  if (date === undefined) return time!;
  return time === undefined || time === "00:00:00" ? date : `${date}T${time}`;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Excel shows no more. Digits behind them come from calculating with binary fractions: 0.1 + 0.2. */
const DIGITS = 15;

function numberText(value: string, kind: NumberKind, hasFormula: boolean, is1904: boolean): string {
  const number = Number(value);
  if (!NUMBER.test(value) || !Number.isFinite(number)) {
    throw new NoText(`${quote(value)}; expected a number.`);
  }
  if (kind === "duration") return durationOfSerial(number);
  if (kind === "date" || kind === "time") {
    const date = dateOfSerial(number, is1904, kind === "date");
    if (date !== undefined) return date;
    throw new NoText(`day ${number}, which is no date.`, "Enter the date, or clear the cell.");
  }
  if (Number.isInteger(number) && Math.abs(number) < 10 ** DIGITS) {
    const digits = String(number + 0);
    return typeof kind === "string" || number < 0 ? digits : inPlaces(digits, kind);
  }
  const rounded = Number(number.toPrecision(DIGITS));
  if (!hasFormula && rounded === number && hasLostDigits(number)) {
    throw new NoText(
      `the number ${BigInt(number)}, whose last digits are lost: Excel keeps ${DIGITS}.`,
      "Format the column as text, and enter the number again.",
    );
  }
  // Other programs write whole numbers with all digits, also those that a number cannot hold.
  if (/^-?[1-9]\d*$/.test(value)) return value;
  return String(rounded);
}

/** Whether it looks like a longer number that was entered in Excel: 15 digits that matter, and zeros behind them. */
function hasLostDigits(number: number): boolean {
  if (Math.abs(number) < 10 ** DIGITS || Math.abs(number) >= 1e21) return false;
  const [digits = ""] = number
    .toExponential(DIGITS - 1)
    .replace(/[.-]/g, "")
    .split("e");
  return !digits.endsWith("0");
}
