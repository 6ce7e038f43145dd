import type { Format, ReadOptions } from "@x/batch-file";

/** A file, and how it was read. */
export interface SourceView {
  readonly source: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** How the user said that it is to be read. */
  readonly given: ReadOptions;
  /** Absent where it cannot be read in this way. */
  readonly table?: SourceTable | undefined;
  /** Why it cannot be read, with places. */
  readonly problems: readonly string[];
  /** The encoding that it is probably in, where it is not text in the one it was read in. */
  readonly perhaps?: { readonly encoding: string } | undefined;
}

export interface SourceTable {
  readonly format: Format;
  /** How it was read: the given and the detected options. */
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

/** A row of a file, with the edits so far. */
export interface SourceRowView {
  readonly line: number;
  readonly cells: readonly string[];
}
