/** One row of a file. */
export interface Row {
  /** The line of the file it begins on, from 1; in a Parquet file or a sheet, the number of the row. */
  readonly line: number;
  readonly cells: readonly string[];
}
