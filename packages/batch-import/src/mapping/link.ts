/**
 * The cells of an association column are not record ids: each is a key of a row of another file, and that row's record
 * is meant. Plain JSON.
 */
export interface Link {
  /** The folder of the run that writes the other file, seen from the folder of this run. */
  readonly run: string;
  /** What messages call the other file. */
  readonly file: string;
  /** The column of the other file that has the keys, by header. */
  readonly key: string;
}
