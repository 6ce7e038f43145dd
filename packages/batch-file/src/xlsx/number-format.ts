/** What a number in a cell means, by the number format of the cell. */
export type NumberKind =
  | "number"
  /** A day, or a day and a time. */
  | "date"
  /** A time of day. */
  | "time"
  /** Hours that may be more than 24. */
  | "duration";

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
  return withoutHalfDays.includes("m") ? "date" : "number";
}
