import type { IfChanged, WritePolicy } from "@x/batch-core";

/**
 * What is decided by a look at HubSpot's record before a row is sent. Plain JSON, kept with the run. With it, a row of
 * which HubSpot has every value already is `unchanged`, and only values that differ are sent.
 */
export interface LookTask extends WritePolicy {
  /**
   * The rows are changes of a plan: what to do about a record that is not as it was when the plan was made.
   *
   * @default the rows are records
   */
  readonly ifChanged?: IfChanged | undefined;
  /** Keeps with the run what it changes, with the values before, so that it can be undone. @default false */
  readonly keepChanges?: boolean | undefined;
}
