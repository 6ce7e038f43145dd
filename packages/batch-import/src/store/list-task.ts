/** The list that the records of a run are added to, once all rows have their outcome. Plain JSON, kept with the run. */
export interface ListTask {
  readonly id: string;
  /** What messages call it. */
  readonly name: string;
}
