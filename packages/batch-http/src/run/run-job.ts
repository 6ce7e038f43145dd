import {
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
import type { BusyKeys } from "./busy-keys.ts";
import type { RunOptions } from "./run-options.ts";
import { createTargetFinder, type TargetRequests } from "./find-targets.ts";
import { createNotifier } from "./notifier.ts";
import { createInOrder } from "./in-order.ts";
import { type LostBatch, planSource, type SourceFailure } from "./plan-source.ts";
import type { Source } from "./read-source.ts";
import { createRefusedRecords } from "./refused-records.ts";
import { recordProtocol, withoutWrites } from "./run-store.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import { whenAborted } from "../internal/when-aborted.ts";
import type { SettleBatch } from "./settle-batch.ts";
import { tellStore } from "./tell-store.ts";

/** Yields lists of outcomes, and returns the failure of the source, if any. */
export type Chunks = AsyncGenerator<readonly Outcome[], SourceFailure | undefined, undefined>;

/**
 * Size of the records in flight, in bytes, above which nothing more is read or sent. In memory they take about
 * four times as much. It is enough to keep connections busy: at 100 Mbit/s it takes almost 3 seconds to send.
 */
const MAX_BYTES_IN_FLIGHT = 32 * 1024 * 1024;

/** While the store of the run has not heard of so many refused records, nothing more is read. */
const MAX_REFUSED = 1_000;

/** After so many steps the event loop gets a turn: a source that never waits would block it. */
const STEPS_IN_A_ROW = 1_000;

/**
 * Runs a job over a source, with at most `concurrency` batches in flight and one more read ahead. Yields
 * outcomes as they settle. When all records are settled, it returns the failure of the source, if any.
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
  busyKeys: BusyKeys;
  /** How records to associate with are looked up. */
  targets: TargetRequests;
  /** Problems of the options. They are thrown together with those of the job. */
  problems: readonly string[];
}): Chunks {
  const { concurrency, options, settleBatch, state } = run;
  const job = resolveWith(run.job, run.problems);
  const steps = planSource(
    job,
    run.source,
    options,
    state.waiting,
    createTargetFinder(job, state, run.targets),
  );
  const protocol = recordProtocol(options.store);
  // `unanswered`, even an empty list, means that this run continues an earlier one.
  const notifier = createNotifier();
  const keys = run.busyKeys.join(
    job,
    () => notifier.notify(),
    () => state.waiting.aborted,
  );
  const busy = createBusyRecords(job, options.unanswered && options.firstIndex, keys);
  const order = options.order === "input" ? createInOrder(options.firstIndex ?? 0) : undefined;
  const inFlight = new Set<Promise<void>>();
  let bytesInFlight = 0;
  /** Outcomes that are not yielded yet. */
  let fresh: Outcome[] = [];
  /** The planned batch that waits for room. */
  let held: { batch: RecordBatch; lost?: never } | LostBatch | undefined;
  const refused = createRefusedRecords(
    (outcomes) => {
      fresh.push(...outcomes);
      notifier.notify();
    },
    options.store?.settled &&
      ((outcomes) => tellStore(state, state.signal, () => protocol.settled?.(outcomes))),
  );
  let stepsTaken = 0;
  let isReading = false;
  let hasEnded = false;
  let sourceFailure: SourceFailure | undefined;
  let refusal: BatchError | undefined;
  let isOver = false;

  // With order "input", outcomes wait for the slowest batch; nothing is read while too many wait. With
  // nothing in flight, only reading or sending can make progress.
  const hasRoom = (): boolean =>
    inFlight.size === 0 ||
    (bytesInFlight < MAX_BYTES_IN_FLIGHT && (order?.held ?? 0) < concurrency * job.batchSize);

  function launch(batch: Batch, { lost, cancelled }: Partial<LostBatch> = {}): void {
    const itsProtocol = cancelled === undefined ? protocol : withoutWrites(protocol, cancelled);
    const bytes = estimateBytes(batch);
    const deliver = (outcomes: readonly Outcome[]): void => {
      busy.release(outcomes);
      keys.freed();
      for (const outcome of outcomes) fresh.push(outcome);
    };
    const settle = async (): Promise<void> => {
      try {
        await settleBatch(itsProtocol, batch, state, deliver, lost);
      } catch (error) {
        // A batch from a store may be invalid. Nothing is known about its records then.
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
      if (held.batch.followUp === undefined && !busy.occupy(held.batch)) return false;
      launch(held.batch, held);
      held = undefined;
      return true;
    }
    const planned = busy.waiting < job.batchSize ? held?.batch : undefined;
    if (planned === undefined && !busy.hasFree) return false;
    const { batch, postponed, outcomes } = busy.admit(planned);
    if (planned !== undefined) held = postponed && { batch: postponed };
    refused.add(outcomes);
    if (batch !== undefined) launch(batch);
    return true;
  }

  async function takeStep(): Promise<void> {
    if (isReading || hasEnded || held !== undefined || !hasRoom() || refused.waiting >= MAX_REFUSED)
      return;
    isReading = true;
    try {
      stepsTaken += 1;
      if (stepsTaken % STEPS_IN_A_ROW === 0) await run.runtime.sleep(0, state.signal);
      const { done, value } = await steps.next();
      if (done === true) {
        hasEnded = true;
        sourceFailure = value;
      } else if ("batch" in value) held = value;
      else refused.add([value.outcome]);
    } catch (error) {
      hasEnded = true;
      // A BatchError is for the caller. Anything else is a bug of this package.
      if (BatchError.is(error)) refusal = error;
      else state.fail("client-failed", error);
    }
    isReading = false;
    notifier.notify();
  }

  whenAborted(state.waiting, () => notifier.notify());
  state.start();
  try {
    for (;;) {
      while (sendNext());
      void takeStep();
      if (fresh.length > 0) {
        const outcomes = fresh;
        fresh = [];
        state.count(outcomes);
        const ready = order?.take(outcomes) ?? outcomes;
        if (ready.length > 0) yield ready;
      } else if (
        hasEnded &&
        held === undefined &&
        busy.waiting + refused.waiting + inFlight.size === 0
      ) {
        isOver = true;
        break;
      } else {
        await notifier.notified();
      }
    }
  } finally {
    // The consumer left early: end the requests in flight, too.
    if (!isOver) state.abort(new Error("Nobody reads the outcomes any more."));
    await Promise.all(inFlight);
    await steps.return(undefined);
    if (sourceFailure !== undefined) state.fail("source-failed", sourceFailure.error);
    state.finish();
    keys.leave();
  }
  if (refusal !== undefined) throw refusal;
  return sourceFailure;
}

/** @throws {InvalidOptionsError} with `problems` and then those of the job. */
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
