import type { ReadOptions } from "./read-options.ts";

/** What a reader finds out about a file besides its columns and rows. */
export interface Findings {
  /** What is needed to read it the same way again. */
  reading?: ReadOptions;
  /** The names of all sheets of a spreadsheet. */
  sheets?: readonly string[];
  /** Of an Excel workbook. */
  dateSystem?: 1900 | 1904;
  /** Lines of a CSV that hold nothing but delimiters and white space. */
  blankRows: number;
}
