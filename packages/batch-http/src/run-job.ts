import {
  type Answer,
  type Batch,
  createPlanner,
  InvalidOptionsError,
  type Job,
  type PlanStep,
  resolveJob,
  type ResolvedJob,
} from "@x/batch-core";
import type { Counts, Outcome } from "@x/batch-types";
import type { RunOptions } from "./batch-client.ts";
import { busyKeys } from "./busy-keys.ts";
import { createInOrder } from "./in-order.ts";
import { readSource, type Source } from "./read-source.ts";
import { keptProtocol } from "./run-store.ts";
import type { RunState } from "./run-state.ts";
import type { SettleBatch } from "./settle-batch.ts";

/**
 * Runs a job over a source: at most `concurrency` batches on their way, at most one more read ahead.
 * Yields outcomes as they settle, many at a time. Errors of the source come last, when everything
 * read is settled.
 */
export async function* runJob(run: {
  job: Job;
  source: Source;
  concurrency: number;
  settleBatch: SettleBatch;
  state: RunState;
  options: RunOptions;
  /** Of the options; those of the job are told with them. */
  problems: readonly string[];
}): AsyncGenerator<readonly Outcome[], void, undefined> {
  const { concurrency, options, settleBatch, state } = run;
  const job = resolveWith(run.job, run.problems);
  const steps = planSource(job, run.source, options, state.signal);
  const protocol = keptProtocol(options.store);
  const inFlight = new Map<Batch, Promise<Settled>>();
  const busy = busyKeys();
  const order = options.order === "input" ? createInOrder(options.firstIndex ?? 0) : undefined;
  let reading: Promise<Reading> | undefined;
  /** Planned, and waiting for room, or for a batch with one of its records to settle. */
  let held: { batch: Batch; lost?: Answer } | undefined;
  let sourceEnd: { error?: unknown } | undefined;
  let isOver = false;

  /** What is on its way may hold up the rest, but what is not can only come by reading on. */
  const mayRead = (): boolean =>
    inFlight.size === 0 || (order?.held ?? 0) < concurrency * job.batchSize;

  state.start();
  try {
    for (;;) {
      if (held !== undefined && inFlight.size < concurrency && mayRead() && !busy.has(held.batch)) {
        const { batch, lost } = held;
        held = undefined;
        busy.add(batch);
        inFlight.set(
          batch,
          settleBatch(protocol, batch, state, lost).then((outcomes) => ({
            kind: "settled",
            batch,
            outcomes,
          })),
        );
      }
      if (held === undefined && sourceEnd === undefined && mayRead()) reading ??= readStep(steps);

      const next = await Promise.race([...inFlight.values(), ...(reading ? [reading] : [])]);
      let outcomes: readonly Outcome[] = [];
      switch (next.kind) {
        case "settled":
          inFlight.delete(next.batch);
          busy.delete(next.batch);
          outcomes = next.outcomes;
          break;
        case "planned":
          reading = undefined;
          if ("batch" in next.step) held = next.step;
          else outcomes = [next.step.outcome];
          break;
        case "ended":
          reading = undefined;
          sourceEnd = next;
          break;
      }
      if (outcomes.length > 0) {
        count(outcomes, state);
        const ready = order?.take(outcomes) ?? outcomes;
        if (ready.length > 0) yield ready;
      }
      if (sourceEnd !== undefined && held === undefined && inFlight.size === 0) {
        isOver = true;
        break;
      }
    }
  } finally {
    // Reached early when the consumer stops listening: nothing may go on behind its back.
    if (!isOver) state.abort(new Error("The consumer stopped reading outcomes."));
    await Promise.all(inFlight.values());
    await steps.return();
    state.finish();
  }
  if (sourceEnd !== undefined && "error" in sourceEnd) throw sourceEnd.error;
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

interface Settled {
  kind: "settled";
  batch: Batch;
  outcomes: readonly Outcome[];
}

/** What comes next: of the plan, or what an earlier run has left. */
type Step = PlanStep | { readonly batch: Batch; readonly lost: Answer };

type Reading = { kind: "planned"; step: Step } | { kind: "ended"; error?: unknown };

async function readStep(steps: AsyncGenerator<Step, void, undefined>): Promise<Reading> {
  try {
    const { done, value } = await steps.next();
    return done ? { kind: "ended" } : { kind: "planned", step: value };
  } catch (error) {
    return { kind: "ended", error };
  }
}

/** A source that fails half-way: what it gave is planned and sent, then its error is reported. */
async function* planSource(
  job: ResolvedJob,
  source: Source,
  { firstIndex, unanswered = [] }: RunOptions,
  signal: AbortSignal,
): AsyncGenerator<Step, void, undefined> {
  for (const { batch, at } of unanswered) {
    const cause = "The process ended before the answer came.";
    yield { batch, lost: { kind: "silence", cause, sent: true, sentAt: at } };
  }
  const planner = createPlanner(job, { firstIndex });
  try {
    if (Array.isArray(source)) {
      yield* planner.take(source);
    } else if (Symbol.iterator in source) {
      for (const record of source) {
        if (signal.aborted) break;
        yield* planner.take([record]);
      }
    } else {
      for await (const record of readSource(source, signal)) yield* planner.take([record]);
    }
  } catch (error) {
    yield* planner.finish(true);
    throw error;
  }
  yield* planner.finish();
}

function count(outcomes: readonly Outcome[], state: RunState): void {
  const counts: Partial<Counts> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  for (const [status, added] of Object.entries(counts)) {
    state.counts[status as Outcome["status"]] += added;
  }
  state.emit({ type: "settled", counts });
}
