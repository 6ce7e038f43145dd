/** Rows are records to archive, each only if it is still as a plan found it. Plain JSON, kept with the run. */
export interface AsFoundTask {
  /** The column that has what `valuesText` made of the record; empty where none was found. */
  readonly column: number;
  /** The properties that it has the values of. */
  readonly properties: readonly string[];
}
