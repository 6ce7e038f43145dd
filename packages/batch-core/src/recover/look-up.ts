import type { RecordError } from "@x/batch-types";
import type { Reading } from "../answer/reading.ts";
import { withAttempt, type Fate } from "../outcome/settle.ts";
import type { Batch, Entry, Reconciliation, RecordBatch } from "../plan/batch.ts";

/** The wait before each read of a create, in milliseconds: HubSpot may still be processing it. */
const WAITS = [2_000, 10_000];

/** How often a record is looked up before it counts as not written, or not archived. */
export const READS = WAITS.length;

/** The most reads when answers neither have the record nor say that it is missing. */
export const MOST_READS = 4;

/**
 * Returns the batch that reads records, and the wait before it: by their unique property, to find out whether they were
 * created or which rows are theirs; by their ids, to find out whether they were archived.
 *
 * @param entries Records that may have been written; a request has just carried them.
 */
export function lookUp(
  { job }: RecordBatch,
  entries: readonly Entry[],
  reconciliation: Reconciliation,
): Required<Pick<Reading<Entry, Fate, Batch>, "again" | "pause">> {
  const batch: RecordBatch = {
    job,
    entries: withAttempt(entries),
    retries: 0,
    reason: "reconcile",
    ...(job.operation !== "read" && { mayBeWritten: true }),
    reconciliation,
  };
  const { reads, rows } = reconciliation;
  // A read shows a write at once (fact 37): only creates that may be under way, and later reads, wait.
  const isAtOnce = reads === 0 && (rows !== undefined || job.operation === "archive");
  const milliseconds = WAITS[reads] ?? WAITS.at(-1)!;
  return {
    again: [batch],
    pause: isAtOnce
      ? undefined
      : { milliseconds, scope: "batch", kind: "server", limit: "RECONCILE" },
  };
}

/** Returns true when a create can be looked up: it sets the job's unique property. */
export function canBeLookedUp({ job }: RecordBatch, { key }: Entry): boolean {
  return job.uniqueProperty !== undefined && key !== undefined;
}

/** Returns true when the errors say that the record does not exist. */
export function isMissing(errors: readonly RecordError[] | undefined): boolean {
  return errors?.some(({ category }) => category === "OBJECT_NOT_FOUND") === true;
}
