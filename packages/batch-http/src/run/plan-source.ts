import {
  type Answer,
  type Batch,
  createPlanner,
  type PlanStep,
  type ResolvedJob,
} from "@x/batch-core";
import { hasTargets } from "@x/batch-core/targets";
import type { TargetFinder } from "./find-targets.ts";
import { createIndexReader, type IndexedRecord } from "./indexed-record.ts";
import type { RunOptions } from "./run-options.ts";
import { readLater, readNow, type Source } from "./read-source.ts";
import { NEVER } from "../runtime.ts";
import { SEND_NOW } from "./send-now.ts";
import { createWaitingRecords } from "./waiting-records.ts";

/** A step of the plan, or a batch of an earlier run without an answer. */
export type Step = PlanStep | LostBatch;

/** A batch of an earlier run, and its answer: a silence. */
export interface LostBatch {
  readonly batch: Batch;
  readonly lost: Answer;
  /** Why nothing of it is written any more; undefined when it may be. */
  readonly cancelled: string | undefined;
}

/** Records wait until what they name is looked up. */
const LOOK_UP = Symbol("look up");

/** What the source threw. */
export interface SourceFailure {
  readonly error: unknown;
}

/**
 * Reads and plans a source until it ends, it fails or the signal aborts. All records read before are
 * planned. Returns the failure of the source. An array is always read to its end, so that each of its
 * records gets an outcome.
 */
export async function* planSource(
  job: ResolvedJob,
  source: Source,
  options: RunOptions,
  signal: AbortSignal,
  targets: TargetFinder,
): AsyncGenerator<Step, SourceFailure | undefined, undefined> {
  const { firstIndex, unanswered = [] } = options;
  for (const { batch, at, cancelled } of unanswered) {
    const cause = "The process ended before the answer came.";
    const lost = { kind: "silence", cause, sent: true, interrupted: true, sentAt: at } as const;
    yield { batch, lost, cancelled };
  }
  const planner = createPlanner(job, { firstIndex });
  const readIndexed = createIndexReader(options);
  const waiting = createWaitingRecords(job, planner, targets);
  let failure: SourceFailure | undefined;
  const onFailure = (error: unknown): void => {
    failure = { error };
  };
  function indexed(item: unknown): Partial<IndexedRecord> | undefined {
    try {
      return readIndexed(item);
    } catch (error) {
      onFailure(error);
      throw error;
    }
  }
  try {
    const add = (item: unknown): readonly (PlanStep | typeof LOOK_UP | typeof SEND_NOW)[] => {
      if (item === SEND_NOW) {
        if (job.allOrNone) return [];
        return waiting.isEmpty ? planner.finish() : [LOOK_UP, SEND_NOW];
      }
      const { index, record } = indexed(item) ?? { record: item };
      if (!waiting.isEmpty || hasTargets(record)) {
        return waiting.add(record, index) ? [LOOK_UP] : [];
      }
      if (index !== undefined) planner.skipTo(index);
      return planner.add(record);
    };
    const planned =
      Symbol.iterator in source
        ? readNow(source, Array.isArray(source) ? NEVER : signal, onFailure, add)
        : readLater(source, signal, onFailure, add);
    for await (const steps of planned) {
      for (const step of steps) {
        if (step === LOOK_UP) yield* waiting.plan();
        else if (step === SEND_NOW) yield* planner.finish();
        else yield step;
      }
    }
    yield* waiting.plan(failure !== undefined);
  } catch (error) {
    if (error !== failure?.error) {
      yield* planner.finish(true);
      throw error;
    }
  }
  yield* planner.finish(failure !== undefined);
  return failure;
}
