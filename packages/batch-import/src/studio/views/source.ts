import type { Format, ReadOptions } from "@x/batch-file";

/** A file as it was read, as far as it can be. */
export interface SourceView {
  readonly source: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** How the user said that it is to be read. */
  readonly given: ReadOptions;
  /** Absent where it cannot be read like that. */
  readonly table?: SourceTable | undefined;
  /** Why it cannot be read, with places. */
  readonly problems: readonly string[];
  /** The encoding that it is probably in, where it is no text in the one it was read in. */
  readonly perhaps?: { readonly encoding: string } | undefined;
}

export interface SourceTable {
  readonly format: Format;
  /** How it was read: what was given, and what was found out. */
  readonly reading: ReadOptions;
  /** The sheets of a workbook. */
  readonly sheets: readonly string[];
  readonly unit: "line" | "object" | "row";
  readonly rows: number;
  /** Lines without a value, which are no rows. */
  readonly blankRows: number;
  readonly columns: readonly ColumnView[];
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface ColumnView {
  readonly title: string;
  /** How many rows have a value in it. */
  readonly filled: number;
  /** Its first values that differ, shortened. */
  readonly examples: readonly string[];
}

/** A row of a file, mended so far. */
export interface SourceRowView {
  readonly line: number;
  readonly cells: readonly string[];
}
