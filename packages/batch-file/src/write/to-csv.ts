import Papa from "papaparse";

/**
 * Rows as CSV, each ended by a line break. Cells come out as they came in; one that a spreadsheet takes
 * for a formula stays one.
 *
 * @example
 * const text = toCsv([["email", "note"], ["ada@example.com", "likes, commas"]]);
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : `${Papa.unparse(rows as string[][], { newline: "\n" })}\n`;
}
