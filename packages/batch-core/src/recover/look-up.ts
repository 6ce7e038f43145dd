import type { RecordError } from "@x/batch-types";
import type { Reading } from "../answer/reading.ts";
import { carried, type Fate } from "../outcome/settle.ts";
import type { Batch, Entry, Reconciliation, RecordBatch } from "../plan/batch.ts";

/** Time for HubSpot to finish what it may still be doing, in milliseconds, before each read. */
const WAITS = [2_000, 10_000];

/** How often a record is looked up; the last time must miss it before it counts as not written. */
export const READS = WAITS.length;

/** How often at most, where answers neither hold a record nor say that it is missing. */
export const MOST_READS = 4;

/** What is read, and how long to wait before. */
export type LookUp = Required<Pick<Reading<Entry, Fate, Batch>, "again" | "pause">>;

/**
 * Reads records by the property that tells them apart, after a while, to find out whether they were
 * created, or whose the rows of an answer are.
 *
 * @param entries Records whose fate is in doubt, and which a request has just carried.
 */
export function lookUp(
  { job }: RecordBatch,
  entries: readonly Entry[],
  reconciliation: Reconciliation,
): LookUp {
  const batch: RecordBatch = {
    job,
    entries: carried(entries),
    retries: 0,
    reason: "reconcile",
    ...(job.operation !== "read" && { mayBeWritten: true }),
    reconciliation,
  };
  const milliseconds = WAITS[reconciliation.reads] ?? WAITS.at(-1)!;
  return {
    again: [batch],
    pause: { milliseconds, scope: "batch", kind: "server", limit: "RECONCILE" },
  };
}

/** Whether a create can be looked up: it has a value for the job's unique property. */
export function canBeLookedUp({ job }: RecordBatch, { key }: Entry): boolean {
  return job.uniqueProperty !== undefined && key !== undefined;
}

/** Whether these errors say that there is no such record. */
export function isMissing(errors: readonly RecordError[] | undefined): boolean {
  return errors?.some(({ category }) => category === "OBJECT_NOT_FOUND") === true;
}
