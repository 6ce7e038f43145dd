/** One row of a file. */
export interface Row {
  /** The line of the file it begins on, from 1; in a Parquet file or a sheet, the number of the row. */
  readonly line: number;
  /**
   * Text. `cells[column]` is `undefined` where a JSON object lacks the key of the column, and `""` where it has the
   * key with null or an empty text.
   */
  readonly cells: readonly (string | undefined)[];
}

/** A row of a table: no cell is missing. */
export interface TableRow extends Row {
  readonly cells: readonly string[];
}
