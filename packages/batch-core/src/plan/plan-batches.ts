import type { Outcome } from "@x/batch-types";
import { type Acceptance, acceptRecord } from "./accept-record.ts";
import type { Entry } from "./batch.ts";
import { byLastRow } from "./duplicates/by-last-row.ts";
import { holdAllOrNone } from "./hold-all-or-none.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { messageOf } from "../internal/show.ts";
import { mergeEntries } from "./duplicates/merge-entries.ts";
import type { Planner, PlanOptions, PlanStep } from "./planner.ts";
import { createOpenBatch } from "./open-batch.ts";
import { refuseDuplicate } from "./duplicates/refuse-duplicate.ts";
import { resolveJob } from "../job/resolve-job.ts";
import type { Job, ResolvedJob } from "../job/job.ts";
import { failed } from "../outcome/settle.ts";
import type { Errors } from "../outcome/errors.ts";

/**
 * Yields batches of at most `batchSize` records, and the outcomes of records that cannot be sent.
 *
 * @throws {InvalidOptionsError} and {@link UnsupportedOperationError}, as {@link resolveJob} does.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * const [first, second] = planBatches(job, [{ id: 1 }, { id: "" }]);
 * "outcome" in first! && first.outcome.status; //=> "failed"
 * "batch" in second! && second.batch.entries.length; //=> 1
 */
export function* planBatches(
  job: Job,
  records: Iterable<unknown>,
  options?: PlanOptions,
): Generator<PlanStep, void, undefined> {
  const planner = createPlanner(job, options);
  for (const record of records) {
    const steps = planner.add(record);
    // Most times there are none, and an iterator of nothing is garbage.
    if (steps.length > 0) yield* steps;
  }
  yield* planner.finish();
}

/**
 * Returns a planner, as {@link planBatches} uses it, for records that arrive over time.
 *
 * @throws {InvalidOptionsError} and {@link UnsupportedOperationError}, as {@link resolveJob} does.
 *
 * @example
 * const planner = createPlanner({ operation: "archive", objectType: "contacts" });
 * planner.add({ id: 1 }); //=> []
 * planner.finish().length; //=> 1
 */
export function createPlanner(written: Job, options: PlanOptions = {}): Planner {
  const job = resolveJob(written);
  const planner = createBatchPlanner(job, options);
  return job.allOrNone ? holdAllOrNone(planner, job) : planner;
}

/** @param begun What the first batch has already. */
function createBatchPlanner(
  job: ResolvedJob,
  { check, firstIndex = 0 }: PlanOptions,
  begun: readonly Entry[] = [],
): Planner {
  let nextIndex = firstIndex;
  let open = createOpenBatch(job);
  for (const entry of begun) open.add(entry);

  function close(steps: PlanStep[]): void {
    const entries = open.entries.some(({ merged }) => merged)
      ? byLastRow(open.entries)
      : open.entries;
    open = createOpenBatch(job);
    if (entries.length > 0) steps.push({ batch: { job, entries, retries: 0 } });
  }

  function place(entry: Entry, steps: PlanStep[]): void {
    // HubSpot refuses a batch that names a record twice (fact 15).
    const twin = open.find(entry.key);
    if (twin !== undefined && job.duplicates === "refuse") {
      steps.push({ outcome: refuseDuplicate(entry, twin) });
    } else if (twin !== undefined && job.duplicates === "merge") {
      merge(twin, entry, steps);
    } else {
      if (twin !== undefined) close(steps);
      if (!open.add(entry)) startWith(entry, steps);
      // Now, not with the next record: a slow source would delay a full batch.
      if (open.entries.length === job.batchSize) close(steps);
    }
  }

  function merge(twin: Entry, entry: Entry, steps: PlanStep[]): void {
    const survivor = mergeEntries(twin, entry);
    if (!open.replace(survivor)) {
      open.remove(twin.key);
      startWith(survivor, steps);
    }
    // A source of only duplicates would otherwise never fill a batch.
    if (survivor.merged!.length >= job.batchSize) close(steps);
  }

  function startWith(entry: Entry, steps: PlanStep[]): void {
    close(steps);
    open.add(entry);
  }

  function accept(record: unknown, index: number): Acceptance {
    try {
      if (check === undefined) return acceptRecord(job, record, index);
      const checked = check(record);
      return "errors" in checked ? checked : acceptRecord(job, checked.record, index);
    } catch (error) {
      // A getter or proxy of this record threw; the other records can still be sent.
      return { errors: [invalidRecord("UNREADABLE", `It cannot be read: ${messageOf(error)}`)] };
    }
  }

  return {
    add(record) {
      const index = nextIndex++;
      const accepted = accept(record, index);
      if ("errors" in accepted) return [{ outcome: refused(index, accepted) }];
      const steps: PlanStep[] = [];
      place(accepted, steps);
      return steps;
    },
    preview(records) {
      const planner = createBatchPlanner(job, { check, firstIndex: nextIndex }, open.entries);
      const sent: number[] = [];
      let batches = 0;
      for (const [place, one] of records.entries()) {
        const steps = "record" in one ? planner.add(one.record) : planner.settle(one);
        batches += steps.filter(isBatch).length;
        if (steps.every(isBatch)) sent.push(place);
      }
      return { sent, batches: batches + planner.finish().length };
    },
    skipTo: (index) => void (nextIndex = index),
    settle: (fate) => [{ outcome: { ...fate, index: nextIndex++, attempts: 0 } }],
    finish() {
      const steps: PlanStep[] = [];
      close(steps);
      return steps;
    },
  };
}

function isBatch(step: PlanStep): boolean {
  return "batch" in step;
}

interface Refusal {
  readonly errors: Errors;
  readonly key?: string | undefined;
}

function refused(index: number, { errors, key }: Refusal): Outcome {
  return { ...failed(errors), index, ...(key !== undefined && { key }), attempts: 0 };
}
