/** What Excel has. */
export const MAX_SHEET_ROWS = 1_048_576;
export const MAX_SHEET_COLUMNS = 16_384;

/** Counted from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** @param reference Such as `B2`. @returns `undefined` for a text that does not name a cell. */
export function parseReference(reference: string): Cell | undefined {
  // By hand, as every cell of a sheet has one: a regular expression takes three times as long.
  let column = 0;
  let row = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    const digit = code - 0x30;
    const letter = code - 0x40;
    if (letter >= 1 && letter <= 26 && row === 0) column = column * 26 + letter;
    else if (digit >= 0 && digit <= 9 && row + digit > 0 && column > 0) row = row * 10 + digit;
    else return undefined;
    if (column > MAX_SHEET_COLUMNS || row > MAX_SHEET_ROWS) return undefined;
  }
  return row === 0 ? undefined : { row, column };
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? last : columnLetters(before) + last;
}
