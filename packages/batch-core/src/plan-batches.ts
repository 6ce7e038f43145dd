import { MAX_BATCH_INPUTS, type Outcome, type RecordError } from "@x/batch-types";
import { acceptRecord } from "./accept-record.ts";
import type { Batch, Entry } from "./batch.ts";
import { invalidRecord } from "./internal/invalid-record.ts";
import { type Job, resolveJob } from "./options.ts";
import { comparableKey, keyProperty } from "./record-key.ts";

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
  let nextIndex = 0;
  let open: Entry[] = [];
  /** Where in `open` each key waits. HubSpot refuses a batch that names a record twice. */
  let places = new Map<string, number>();

  function* close(): Generator<PlanStep, void, undefined> {
    if (open.length === 0) return;
    yield { batch: { job, entries: open, retries: 0 } };
    open = [];
    places = new Map();
  }

  function* take(records: Iterable<unknown>): Generator<PlanStep, void, undefined> {
    for (const record of records) {
      const index = nextIndex++;
      const accepted = acceptRecord(job, record, index);
      if ("errors" in accepted) {
        yield { outcome: refused(index, accepted.errors, accepted.key) };
        continue;
      }
      const { entry } = accepted;
      if (entry.key !== undefined) {
        const key = comparableKey(keyProperty(job), entry.key);
        const place = places.get(key);
        if (place !== undefined && job.duplicates === "refuse") {
          yield { outcome: refused(index, [duplicateOf(open[place]!)], entry.key) };
          continue;
        }
        if (place !== undefined && job.duplicates === "merge") {
          open[place] = merge(open[place]!, entry);
          continue;
        }
        if (place !== undefined) yield* close();
        places.set(key, open.length);
      }
      open.push(entry);
      if (open.length === MAX_BATCH_INPUTS) yield* close();
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

/** The survivor is the first record; later properties win. */
function merge(survivor: Entry, later: Entry): Entry {
  const merged = [...(survivor.merged ?? []), later.index];
  const { input } = survivor;
  if ("properties" in input && "properties" in later.input) {
    const properties = { ...input.properties, ...later.input.properties };
    return { ...survivor, merged, input: { ...input, properties } };
  }
  if ("splits" in input && "splits" in later.input) {
    return { ...survivor, merged, input: { ...input, splits: later.input.splits } };
  }
  return { ...survivor, merged };
}
