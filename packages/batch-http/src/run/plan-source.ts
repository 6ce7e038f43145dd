import {
  type Answer,
  type Batch,
  createPlanner,
  type PlanStep,
  type ResolvedJob,
} from "@x/batch-core";
import type { RunOptions } from "./run-options.ts";
import { readLater, readNow, type Source } from "./read-source.ts";
import { NEVER } from "../runtime.ts";

/** What comes next: of the plan, or what an earlier run has left. */
export type Step = PlanStep | { readonly batch: Batch; readonly lost: Answer };

/** What the source threw. */
export interface SourceFailure {
  readonly error: unknown;
}

/**
 * Plans a source, until the signal aborts. What it gave before is planned, also when it fails; the
 * failure is what the generator returns. An array is read to its end all the same: its length is known,
 * and each of its records gets an outcome.
 */
export async function* planSource(
  job: ResolvedJob,
  source: Source,
  { firstIndex, unanswered = [] }: RunOptions,
  signal: AbortSignal,
): AsyncGenerator<Step, SourceFailure | undefined, undefined> {
  for (const { batch, at } of unanswered) {
    const cause = "The process ended before the answer came.";
    yield { batch, lost: { kind: "silence", cause, sent: true, sentAt: at } };
  }
  const planner = createPlanner(job, { firstIndex });
  let failure: SourceFailure | undefined;
  const onFailure = (error: unknown): void => {
    failure = { error };
  };
  try {
    const add = (record: unknown): readonly PlanStep[] => planner.add(record);
    const planned =
      Symbol.iterator in source
        ? readNow(source, Array.isArray(source) ? NEVER : signal, onFailure, add)
        : readLater(source, signal, onFailure, add);
    for await (const steps of planned) for (const step of steps) yield step;
  } catch (error) {
    yield* planner.finish(true);
    throw error;
  }
  yield* planner.finish(failure !== undefined);
  return failure;
}
