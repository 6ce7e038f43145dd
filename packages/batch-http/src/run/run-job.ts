import {
  type Answer,
  type Batch,
  BatchError,
  type Entry,
  estimateBytes,
  InvalidOptionsError,
  type Job,
  type RecordBatch,
  resolveJob,
  type ResolvedJob,
} from "@x/batch-core";
import { messageOf } from "@x/batch-core/options";
import { createBusyRecords } from "@x/batch-core/policy";
import type { Outcome } from "@x/batch-types";
import type { RunOptions } from "./run-options.ts";
import { createNotifier } from "./notifier.ts";
import { createInOrder } from "./in-order.ts";
import { planSource, type SourceFailure } from "./plan-source.ts";
import type { Source } from "./read-source.ts";
import { keptProtocol } from "./run-store.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import type { SettleBatch } from "./settle-batch.ts";

/** Outcomes, many at a time, and how the source failed in the end. */
export type Chunks = AsyncGenerator<readonly Outcome[], SourceFailure | undefined, undefined>;

/**
 * The most bytes of records that a run has on their way; then it reads no further until some are
 * settled. With texts, requests and answers a record takes about four times its size, so this is about
 * 128 MB. It keeps every connection busy: at 100 Mbit/s, 32 MB take almost 3 seconds to send.
 */
const MOST_BYTES_ON_THEIR_WAY = 32 * 1024 * 1024;

/** Steps of the plan after which others get a turn: a source that never waits would keep them from it. */
const STEPS_IN_A_ROW = 1_000;

/**
 * Runs a job over a source: at most `concurrency` batches on their way, at most one more read ahead.
 * Yields outcomes as they settle, many at a time. Returns how the source failed, if it did, when
 * everything that it gave is settled.
 *
 * @throws {BatchError} when the job cannot be done at all.
 */
export async function* runJob(run: {
  job: Job;
  source: Source;
  concurrency: number;
  settleBatch: SettleBatch;
  state: RunState;
  options: RunOptions;
  runtime: Pick<Runtime, "sleep">;
  /** Of the options; those of the job are told with them. */
  problems: readonly string[];
}): Chunks {
  const { concurrency, options, settleBatch, state } = run;
  const job = resolveWith(run.job, run.problems);
  const steps = planSource(job, run.source, options, state.waiting);
  const protocol = keptProtocol(options.store);
  // Only a run that goes on where another ended has `unanswered`, even if the list is empty.
  const busy = createBusyRecords(job, options.unanswered && options.firstIndex);
  const order = options.order === "input" ? createInOrder(options.firstIndex ?? 0) : undefined;
  const notifier = createNotifier();
  const inFlight = new Set<Promise<void>>();
  let bytesInFlight = 0;
  /** Settled, and not handed out yet. */
  let fresh: Outcome[] = [];
  /** Planned, and waiting for room. */
  let held: { batch: RecordBatch; lost?: never } | { batch: Batch; lost: Answer } | undefined;
  let stepsTaken = 0;
  let isReading = false;
  let hasEnded = false;
  let sourceFailure: SourceFailure | undefined;
  let refusal: BatchError | undefined;
  let isOver = false;

  /**
   * With `order: "input"`, outcomes wait for the slowest batch: nothing is read while many do. With nothing
   * in flight, only reading or sending can make progress.
   */
  const hasRoom = (): boolean =>
    inFlight.size === 0 ||
    (bytesInFlight < MOST_BYTES_ON_THEIR_WAY && (order?.held ?? 0) < concurrency * job.batchSize);

  function launch(batch: Batch, lost?: Answer): void {
    const bytes = estimateBytes(batch);
    const deliver = (outcomes: readonly Outcome[]): void => {
      busy.release(outcomes);
      for (const outcome of outcomes) fresh.push(outcome);
      notifier.notify();
    };
    const settle = async (): Promise<void> => {
      try {
        await settleBatch(protocol, batch, state, deliver, lost);
      } catch (error) {
        // A batch from a store need not be one: then nothing can be said of its records.
        state.fail("client-failed", error);
        deliver(batch.followUp?.written ?? batch.entries.map((entry) => unreadable(entry, error)));
      }
      inFlight.delete(settling);
      bytesInFlight -= bytes;
      notifier.notify();
    };
    bytesInFlight += bytes;
    const settling = settle();
    inFlight.add(settling);
  }

  /** Sends the next batch; returns false when there is none, or no room for it. */
  function sendNext(): boolean {
    if (inFlight.size >= concurrency || !hasRoom()) return false;
    if (held?.lost !== undefined) {
      if (held.batch.followUp === undefined) busy.occupy(held.batch);
      launch(held.batch, held.lost);
      held = undefined;
      return true;
    }
    const planned = busy.waiting < job.batchSize ? held?.batch : undefined;
    if (planned === undefined && !busy.hasFree) return false;
    const { batch, postponed, outcomes } = busy.admit(planned);
    if (planned !== undefined) held = postponed && { batch: postponed };
    fresh.push(...outcomes);
    if (batch !== undefined) launch(batch);
    return true;
  }

  async function takeStep(): Promise<void> {
    if (isReading || hasEnded || held !== undefined || !hasRoom()) return;
    isReading = true;
    try {
      stepsTaken += 1;
      if (stepsTaken % STEPS_IN_A_ROW === 0) await run.runtime.sleep(0, state.signal);
      const { done, value } = await steps.next();
      if (done === true) {
        hasEnded = true;
        sourceFailure = value;
      } else if ("batch" in value) held = value;
      else fresh.push(value.outcome);
    } catch (error) {
      hasEnded = true;
      // A job that cannot be done is told to the caller; all else is a fault of ours.
      if (BatchError.is(error)) refusal = error;
      else state.fail("client-failed", error);
    }
    isReading = false;
    notifier.notify();
  }

  state.start();
  try {
    for (;;) {
      while (sendNext());
      void takeStep();
      if (fresh.length > 0) {
        const outcomes = fresh;
        fresh = [];
        count(outcomes, state);
        const ready = order?.take(outcomes) ?? outcomes;
        if (ready.length > 0) yield ready;
      } else if (hasEnded && held === undefined && busy.waiting === 0 && inFlight.size === 0) {
        isOver = true;
        break;
      } else {
        await notifier.notified();
      }
    }
  } finally {
    // Reached early when the consumer stops listening: nothing may go on behind its back.
    if (!isOver) state.abort(new Error("The consumer stopped reading outcomes."));
    await Promise.all(inFlight);
    await steps.return(undefined);
    if (sourceFailure !== undefined) state.fail("source-failed", sourceFailure.error);
    state.finish();
  }
  if (refusal !== undefined) throw refusal;
  return sourceFailure;
}

/** @throws {InvalidOptionsError} naming every problem, those already found first. */
function resolveWith(written: Job, problems: readonly string[]): ResolvedJob {
  if (problems.length === 0) return resolveJob(written);
  try {
    resolveJob(written);
  } catch (error) {
    if (error instanceof InvalidOptionsError) {
      throw new InvalidOptionsError([...problems, ...error.problems]);
    }
  }
  throw new InvalidOptionsError(problems);
}

function unreadable(
  { index, key, attempts }: Pick<Entry, "index" | "key" | "attempts">,
  error: unknown,
): Outcome {
  return {
    status: "unknown",
    index,
    ...(key !== undefined && { key }),
    attempts,
    reason: "no-answer",
    message: `The client failed: ${messageOf(error)}`,
    advice: "Look the record up before you send it again.",
  };
}

function count(outcomes: readonly Outcome[], state: RunState): void {
  const counts: Partial<RunState["counts"]> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  for (const [status, added] of Object.entries(counts)) {
    state.counts[status as Outcome["status"]] += added;
  }
  state.emit({ type: "settled", counts });
}
