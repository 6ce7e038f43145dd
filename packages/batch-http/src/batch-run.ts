import { JobStoppedError, summarize } from "@x/batch-core";
import type { BatchResult, Counts, Outcome, RecordError, Stop } from "@x/batch-types";
import type { RunState } from "./run-state.ts";

/** What a run has done so far. */
export interface RunStats {
  readonly counts: Readonly<Counts>;
  /** Requests sent, repeated ones included. */
  readonly requests: number;
  /** What HubSpot said that belongs to no single record; the first 100. */
  readonly errors: readonly RecordError[];
  /** Why the job could not go on. */
  readonly stop: Stop | undefined;
}

/**
 * One execution of a job. Iterate it once, for each outcome as it settles, or await `result()`.
 * Nothing is sent before one of the two begins.
 */
export interface BatchRun extends AsyncIterable<Outcome> {
  readonly stats: RunStats;
  /**
   * Runs to the end and returns all outcomes in the order of the input.
   *
   * @throws {JobStoppedError} when HubSpot refused the job before it looked at a single record.
   */
  result(): Promise<BatchResult>;
}

export function createBatchRun(
  outcomes: AsyncGenerator<Outcome, void, undefined>,
  state: RunState,
): BatchRun {
  async function collect(): Promise<BatchResult> {
    const all: Outcome[] = [];
    for await (const outcome of outcomes) all.push(outcome);
    const { errors, stop } = state;
    const nothingDone = all.every(({ status, attempts }) => status === "skipped" || attempts === 0);
    if (stop !== undefined && nothingDone) throw new JobStoppedError(stop);
    return summarize({ outcomes: all, errors, stop });
  }

  let result: Promise<BatchResult> | undefined;
  return {
    stats: state,
    [Symbol.asyncIterator]: () => outcomes,
    // Two readers of one generator would each get a part of the outcomes.
    result: () => (result ??= collect()),
  };
}
