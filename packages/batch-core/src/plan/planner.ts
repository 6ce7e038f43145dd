import type { Outcome } from "@x/batch-types";
import type { Errors } from "../outcome/errors.ts";
import type { RecordBatch } from "./batch.ts";

/** What planning yields: a batch to send, or the outcome of a record that will not be sent. */
export type PlanStep = { readonly batch: RecordBatch } | { readonly outcome: Outcome };

/** The record to send, or why it is refused. */
type CheckResult = { readonly record: unknown } | { readonly errors: Errors };

/** What planning can take besides the job. */
export interface PlanOptions {
  /** Refuses or coerces each record first; `createChecker` makes one. */
  readonly check?: ((record: unknown) => CheckResult) | undefined;
  /** The index of the first record; for a job that goes on where another left off. @default 0 */
  readonly firstIndex?: number | undefined;
}

/** Plans a source that arrives in pieces. Holds at most one batch of records. */
export interface Planner {
  /** Plans the next record of the input. Returns a batch as soon as it is full; most times nothing. */
  add(record: unknown): readonly PlanStep[];
  /**
   * Returns the last batch, which may not be full.
   *
   * @param isCutShort The source failed before its end: with `allOrNone`, nothing is sent then.
   */
  finish(isCutShort?: boolean): readonly PlanStep[];
}
