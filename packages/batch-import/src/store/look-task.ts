import type { IfChanged } from "@x/batch-core";

/** Rows are changes of a plan, and each is sent after a look at its record. Plain JSON, kept with the run. */
export interface LookTask {
  /** The column that has the change, as JSON. */
  readonly column: number;
  /** What to do about a record that is not as it was when the plan was made. */
  readonly ifChanged: IfChanged;
}
