import type { Format } from "./detect-format.ts";

/** How a file is to be read. Options that are left out are detected from its name and its first bytes. */
export interface ReadOptions {
  readonly format?: Format | undefined;
  /** The name of the sheet of a spreadsheet. @default the first sheet that is not hidden */
  readonly sheet?: string | undefined;
  /**
   * Of a text file: a label of the WHATWG Encoding standard, such as `windows-1252`, `macintosh` or
   * `shift_jis`. A byte order mark in the file wins over it, as in that standard. Without either, a file
   * is UTF-8, or UTF-16 where its first bytes look like it.
   */
  readonly encoding?: string | undefined;
  /** Of a CSV file: what separates its cells, as one character or `tab`. @default what the first rows show */
  readonly delimiter?: string | undefined;
  /** Of a CSV file: how many lines above the header to leave out, such as a title; at most 1000. @default 0 */
  readonly skipLines?: number | undefined;
}
