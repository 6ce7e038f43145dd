/** How a CSV is written. */
export interface CsvOptions {
  /**
   * Begins with a byte order mark. Spreadsheets need one to read what is not ASCII as UTF-8.
   * @default false
   */
  readonly bom?: boolean | undefined;
  /** What separates the cells. @default "," */
  readonly delimiter?: CsvDelimiter | undefined;
}

/** Delimiters that readers detect. A cell with one of them is quoted. */
export type CsvDelimiter = "," | ";" | "|" | "\t";

/** What another reader may take for a delimiter, a line break or something to trim. */
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;

/**
 * Rows as CSV, each ended by a line break. Cells come out as they came in; one that a spreadsheet takes
 * for a formula stays one. A row of blank cells alone begins with `""`, as it is no row otherwise.
 *
 * @example
 * const rows = [["email", "note"], ["ada@example.com", "likes, commas"]];
 * toCsv(rows); //=> 'email,note\nada@example.com,"likes, commas"\n'
 */
export function toCsv(
  rows: readonly (readonly string[])[],
  { bom = false, delimiter = "," }: CsvOptions = {},
): string {
  return (bom ? "\uFEFF" : "") + rows.map((cells) => `${rowText(cells, delimiter)}\n`).join("");
}

function rowText(cells: readonly string[], delimiter: CsvDelimiter): string {
  const text = cells.map(cellText).join(delimiter);
  return cells.every((cell) => cell === "") ? `""${text}` : text;
}

function cellText(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
