import type { Outcome } from "@x/batch-types";
import type { Errors } from "../outcome/errors.ts";
import type { RecordBatch } from "./batch.ts";
import type { TargetFate } from "./targets.ts";

/** A batch to send, or the outcome of a record that will not be sent. */
export type PlanStep = { readonly batch: RecordBatch } | { readonly outcome: Outcome };

/** The record to send, or why it is refused. */
type CheckResult = { readonly record: unknown } | { readonly errors: Errors };

/** A record to plan, or the outcome it has without being planned. */
export type Planned = { readonly record: unknown } | TargetFate;

export interface PlanOptions {
  /** Refuses or coerces each record before it is planned; `createChecker` makes one. */
  readonly check?: ((record: unknown) => CheckResult) | undefined;
  /** The index of the first record, to continue an earlier run. @default 0 */
  readonly firstIndex?: number | undefined;
}

/** What would be sent of some records. */
export interface Preview {
  /** The places of the records that would be sent, among those that were given. */
  readonly sent: readonly number[];
  /** In how many batches, with the records that were planned before and are in none yet. */
  readonly batches: number;
}

/** Plans records one at a time. Holds at most one batch. */
export interface Planner {
  /** Plans the next record. Returns a batch as soon as it is full; most times `[]`. */
  add(record: unknown): readonly PlanStep[];
  /** Gives the next record this index instead of the one that follows the last, which it must not be below. */
  skipTo(index: number): void;
  /** Gives the next record its outcome without planning it. */
  settle(fate: TargetFate): readonly PlanStep[];
  /**
   * Says what would be sent of these records, were they the next and last ones. Plans none.
   *
   * @param isCutShort True when the source failed before its end, as for `finish`.
   */
  preview(records: readonly Planned[], isCutShort?: boolean): Preview;
  /**
   * Returns the last batch, if any.
   *
   * @param isCutShort True when the source failed before its end: with `allOrNone`, nothing is sent then.
   */
  finish(isCutShort?: boolean): readonly PlanStep[];
}
