import {
  type Batch,
  createPlanner,
  type Job,
  type PlanStep,
  resolveJob,
  type ResolvedJob,
} from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import { busyKeys } from "./busy-keys.ts";
import type { RunState } from "./run-state.ts";
import { recordProtocol } from "./record-protocol.ts";
import type { SettleBatch } from "./settle-batch.ts";
import { untilAborted } from "./until-aborted.ts";

/** Where records come from; read only as fast as batches leave. */
export type Source = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * Runs a job over a source: at most `concurrency` batches on their way, at most one more read ahead.
 * Yields outcomes as they settle. Errors of the source come last, when everything read is settled.
 */
export async function* runJob(run: {
  job: Job;
  source: Source;
  concurrency: number;
  settleBatch: SettleBatch;
  state: RunState;
}): AsyncGenerator<Outcome, void, undefined> {
  const { concurrency, settleBatch, state } = run;
  const job = resolveJob(run.job);
  const steps = planSource(job, run.source, state.signal);
  const inFlight = new Map<Batch, Promise<Settled>>();
  const busy = busyKeys();
  let reading: Promise<Reading> | undefined;
  /** Planned, and waiting for room, or for a batch with one of its records to settle. */
  let held: Batch | undefined;
  let sourceEnd: { error?: unknown } | undefined;
  let isOver = false;

  try {
    for (;;) {
      if (held !== undefined && inFlight.size < concurrency && !busy.has(held)) {
        const batch = held;
        held = undefined;
        busy.add(batch);
        inFlight.set(
          batch,
          settleBatch(recordProtocol, batch, state).then((outcomes) => ({
            kind: "settled",
            batch,
            outcomes,
          })),
        );
      }
      if (held === undefined && sourceEnd === undefined) reading ??= readStep(steps);

      const next = await Promise.race([...inFlight.values(), ...(reading ? [reading] : [])]);
      switch (next.kind) {
        case "settled":
          inFlight.delete(next.batch);
          busy.delete(next.batch);
          yield* count(next.outcomes, state);
          break;
        case "planned":
          reading = undefined;
          if ("batch" in next.step) held = next.step.batch;
          else yield* count([next.step.outcome], state);
          break;
        case "ended":
          reading = undefined;
          sourceEnd = next;
          break;
      }
      if (sourceEnd !== undefined && held === undefined && inFlight.size === 0) {
        isOver = true;
        break;
      }
    }
  } finally {
    // Reached early when the consumer stops listening: nothing may go on behind its back.
    if (!isOver) state.abort("The consumer stopped reading outcomes.");
    await Promise.all(inFlight.values());
    await steps.return();
  }
  if (sourceEnd !== undefined && "error" in sourceEnd) throw sourceEnd.error;
}

interface Settled {
  kind: "settled";
  batch: Batch;
  outcomes: readonly Outcome[];
}

type Reading = { kind: "planned"; step: PlanStep } | { kind: "ended"; error?: unknown };

async function readStep(steps: AsyncGenerator<PlanStep, void, undefined>): Promise<Reading> {
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
  signal: AbortSignal,
): AsyncGenerator<PlanStep, void, undefined> {
  const planner = createPlanner(job);
  try {
    if (Array.isArray(source)) {
      yield* planner.take(source);
    } else if (Symbol.iterator in source) {
      for (const record of source) {
        if (signal.aborted) break;
        yield* planner.take([record]);
      }
    } else {
      for await (const record of untilAborted(source, signal)) yield* planner.take([record]);
    }
  } catch (error) {
    yield* planner.finish();
    throw error;
  }
  yield* planner.finish();
}

function count(outcomes: readonly Outcome[], state: RunState): readonly Outcome[] {
  for (const outcome of outcomes) state.counts[outcome.status] += 1;
  return outcomes;
}
