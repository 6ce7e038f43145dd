import type { Outcome, RecordError } from "@x/batch-types";
import { acceptRecord } from "./accept-record.ts";
import type { Batch, Entry } from "./batch.ts";
import { holdAllOrNone } from "./hold-all-or-none.ts";
import { invalidRecord } from "./internal/invalid-record.ts";
import { mergeEntries } from "./merge-entries.ts";
import { createOpenBatch } from "./open-batch.ts";
import { type Job, resolveJob, type ResolvedJob } from "./options.ts";

/** What planning yields: a batch to send, or the outcome of a record that will not be sent. */
export type PlanStep = { readonly batch: Batch } | { readonly outcome: Outcome };

/** Plans a source that arrives in pieces. Holds at most one batch of records. */
export interface Planner {
  /** Plans the next records of the input; a batch comes out whenever one is full. */
  take(records: Iterable<unknown>): Generator<PlanStep, void, undefined>;
  /** The last batch, which may not be full. */
  finish(): Generator<PlanStep, void, undefined>;
}

/**
 * Cuts records into batches of at most 100, and settles the records that cannot be sent.
 *
 * @throws {InvalidOptionsError} and {@link UnsupportedOperationError}, as {@link resolveJob} does.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * const steps = [...planBatches(job, [{ id: 1 }, { id: "" }])];
 * // steps[0].outcome.status === "failed", steps[1].batch.entries.length === 1
 */
export function* planBatches(
  job: Job,
  records: Iterable<unknown>,
): Generator<PlanStep, void, undefined> {
  const planner = createPlanner(job);
  yield* planner.take(records);
  yield* planner.finish();
}

/** The planner behind {@link planBatches}, for a source that is not there all at once. */
export function createPlanner(written: Job): Planner {
  const job = resolveJob(written);
  const planner = createBatchPlanner(job);
  return job.allOrNone ? holdAllOrNone(planner) : planner;
}

function createBatchPlanner(job: ResolvedJob): Planner {
  let nextIndex = 0;
  let open = createOpenBatch(job);

  function* close(): Generator<PlanStep, void, undefined> {
    const { entries } = open;
    open = createOpenBatch(job);
    if (entries.length > 0) yield { batch: { job, entries, retries: 0 } };
  }

  function* place(entry: Entry): Generator<PlanStep, void, undefined> {
    // HubSpot refuses a batch that names a record twice (fact 15).
    const twin = open.find(entry.key);
    if (twin !== undefined && job.duplicates === "refuse") {
      yield { outcome: refused(entry.index, [duplicateOf(twin)], entry.key) };
    } else if (twin !== undefined && job.duplicates === "merge") {
      open.replace(mergeEntries(twin, entry));
    } else {
      if (twin !== undefined || !open.fits(entry)) yield* close();
      open.add(entry);
      // At once, and not with the next record: a slow source would hold up a batch that is full.
      if (open.entries.length === job.batchSize) yield* close();
    }
  }

  function* take(records: Iterable<unknown>): Generator<PlanStep, void, undefined> {
    for (const record of records) {
      const index = nextIndex++;
      const accepted = acceptRecord(job, record, index);
      if ("entry" in accepted) yield* place(accepted.entry);
      else yield { outcome: refused(index, accepted.errors, accepted.key) };
    }
  }

  return { take, finish: close };
}

function refused(
  index: number,
  [error, ...moreErrors]: readonly [RecordError, ...RecordError[]],
  key?: string,
): Outcome {
  return {
    status: "failed",
    index,
    ...(key !== undefined && { key }),
    attempts: 0,
    error,
    ...(moreErrors.length > 0 && { moreErrors }),
  };
}

function duplicateOf(first: Entry): RecordError {
  const { index, key } = first;
  const message = `The record at index ${index} has the same key, ${key}.`;
  return { ...invalidRecord("DUPLICATE_KEY", message), duplicateOf: index };
}
