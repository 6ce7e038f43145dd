import type { RecordError } from "@x/batch-types";
import type { Batch, Entry, Interpretation, Reconciliation } from "../plan/batch.ts";

/** A batch that an answer leaves in doubt. A read leaves nothing behind that could be. */
export function withDoubt(batch: Batch): Batch {
  return batch.job.operation === "read" ? batch : { ...batch, mayBeWritten: true };
}

/** Time for HubSpot to finish what it may still be doing, in milliseconds, before each read. */
const WAITS = [2_000, 10_000];

/**
 * Reads records by the property that tells them apart, after a while, to find out whether they were
 * created, or whose the rows of an answer are.
 *
 * @param entries Records whose fate is in doubt.
 */
export function lookUp(
  { job, isolation }: Batch,
  entries: readonly Entry[],
  reconciliation: Reconciliation,
): Required<Pick<Interpretation, "again" | "pause">> {
  const reconciled = withDoubt({
    job,
    entries,
    retries: 0,
    reason: "reconcile",
    ...(isolation && { isolation }),
    reconciliation,
  });
  const milliseconds = WAITS[reconciliation.reads] ?? WAITS.at(-1)!;
  return {
    again: [reconciled],
    pause: { milliseconds, scope: "batch", kind: "server", limit: "RECONCILE" },
  };
}

/** How often a record is looked up; the last time must miss it before it counts as not written. */
export const READS = WAITS.length;

/** How often at most, where answers neither hold a record nor say that it is missing. */
export const MOST_READS = 4;

/** Whether a create can be looked up: it has a value for the job's unique property. */
export function canBeLookedUp({ job }: Batch, { key }: Entry): boolean {
  return job.uniqueProperty !== undefined && key !== undefined;
}

/** Whether these errors say that there is no such record. */
export function isMissing(errors: readonly RecordError[] | undefined): boolean {
  return errors?.some(({ category }) => category === "OBJECT_NOT_FOUND") === true;
}
