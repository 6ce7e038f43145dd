/** What a number in a cell means, by the number format of the cell. */
export type NumberKind =
  | "number"
  /** A day, or a day and a time. */
  | "date"
  /** A time of day. */
  | "time"
  /** Hours that may be more than 24. */
  | "duration"
  /** Digits, with zeros before them up to the places of the format: a postcode, or an id in parts. */
  | DigitPlaces;

/** Places for digits, as a format has them: `00000` or `000-00-0000`. */
export interface DigitPlaces {
  readonly zeros: string;
}

/** For the formats that every spreadsheet program knows by number. */
export function kindOfBuiltIn(id: number): NumberKind {
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return "time";
  if (id === 46) return "duration";
  // 27 to 36 and 50 to 58 are dates, and some times, of Chinese, Japanese and Korean.
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? "date" : "number";
}

/** Excel allows 255 characters. */
const MAX_CODE = 1000;

/** @param code Such as `dd.mm.yyyy` or `#,##0.00 "EUR"`. Its first section alone decides. */
export function kindOfCode(code: string): NumberKind {
  const letters = code
    .slice(0, MAX_CODE)
    // Characters that are shown as they are: quoted, after a backslash, and after `_` and `*`, which pad a cell.
    .replace(/"[^"]*"|[\\_*][^]/g, "")
    .replace(/;[^]*/, "")
    .toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(letters)) return "duration";
  const plain = letters
    // Colours, conditions, currencies and languages; exponents.
    .replace(/\[[^\]]*\]|general|e[+-]/g, "");
  const withoutHalfDays = plain.replace(/am\/pm|a\/p/g, "h");
  if (/[yde]|aaa/.test(withoutHalfDays)) return "date";
  if (/[hs]/.test(withoutHalfDays)) return "time";
  if (withoutHalfDays.includes("m")) return "date";
  return placesOf(code) ?? "number";
}

/** A condition, such as `[<100]`, may choose another section: then it is not certain what is shown. */
const CONDITION = /\[[<>=]/;

function placesOf(code: string): DigitPlaces | undefined {
  const section = code.slice(0, MAX_CODE).replace(/;[^]*/, "");
  const zeros = section.replace(/\[[^\]]*\]/g, "").replace(/\\-|"-"/g, "-");
  return !CONDITION.test(section) && /^0+(?:-0+)*$/.test(zeros) && zeros !== "0"
    ? { zeros }
    : undefined;
}

/** A whole number from 0 on as digits in their places: `01234`, `012-34-5678`. */
export function inPlaces(digits: string, { zeros }: DigitPlaces): string {
  const places = zeros.replaceAll("-", "").length;
  const padded = digits.padStart(places, "0");
  let at = padded.length - places;
  const rest = zeros.replaceAll("0", () => padded[at++]!);
  return padded.slice(0, padded.length - places) + rest;
}
