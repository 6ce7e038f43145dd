import type { Batch, Entry, Interpretation, Reconciliation } from "./batch.ts";

/** Time for HubSpot to finish what it may still be doing, in milliseconds, before each read. */
const WAITS = [2_000, 10_000];

/**
 * Finds out, by reading, whether an unanswered create was carried out: the records are read by the
 * job's unique property. What has none cannot be read.
 *
 * @param entries Records whose fate is in doubt.
 * @param reads How often they were read before.
 */
export function reconcile(
  batch: Batch,
  entries: readonly Entry[],
  reads: number,
  sentAt: number | undefined,
): Pick<Interpretation, "again" | "pause"> {
  const milliseconds = WAITS[reads] ?? WAITS.at(-1)!;
  return {
    again: [lookUp(batch, entries, { reads, ...(sentAt !== undefined && { sentAt }) })],
    pause: { milliseconds, scope: "batch", kind: "told", limit: "RECONCILE" },
  };
}

/** Returns the batch that reads these records. */
export function lookUp(
  { job, isolation }: Batch,
  entries: readonly Entry[],
  reconciliation: Reconciliation,
): Batch {
  return {
    job,
    entries,
    retries: 0,
    reason: "reconcile",
    mayBeWritten: true,
    ...(isolation && { isolation }),
    reconciliation,
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
