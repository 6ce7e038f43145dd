/// <reference lib="esnext.disposable" preserve="true" />
import { asyncDispose } from "../internal/async-dispose.ts";
import { summarize } from "@x/batch-core/options";
import type {
  BatchResult,
  Counts,
  Outcome,
  RecordError,
  RequestCounts,
  Stop,
} from "@x/batch-types";
import { SourceFailedError } from "./source-failed-error.ts";
import type { Chunks } from "./run-job.ts";
import type { RunState } from "./run-state.ts";
import { throwIfUndone } from "./throw-if-undone.ts";

/** What a run has done so far. */
export interface RunStats {
  readonly counts: Readonly<Counts>;
  readonly requests: Readonly<RequestCounts>;
  /** What HubSpot said that belongs to no single record: each error once, the first 100. */
  readonly errors: readonly RecordError[];
  /** Why the job could not go on. */
  readonly stop: Stop | undefined;
}

/**
 * One execution of a job. Iterate it, for each outcome as it settles, or await `result()`: one of the
 * two, once. Nothing is sent before it begins.
 */
export interface BatchRun<One = Outcome> extends AsyncIterable<One> {
  readonly stats: RunStats;
  /**
   * Runs to the end and returns all outcomes in the order of the input. Rejects when the run is
   * iterated already.
   *
   * @throws {JobStoppedError} when HubSpot refused the job before it looked at a single record.
   * @throws {SourceFailedError} when the source failed; it has the result of what was read.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const run = hubspot.run({ operation: "archive", objectType: "deals" }, new Set([{ id: 7 }]));
   * const result = await run.result();
   * result.status; //=> "success"
   */
  result(): Promise<BatchResult<One>>;
  /**
   * Ends the run at once: what is not sent is `skipped`, what is on its way `unknown`. Each record
   * still gets its outcome.
   *
   * @param reason For the message of those outcomes.
   */
  abort(reason?: unknown): void;
  /**
   * Ends the run gently. Nothing more is sent: what waits is `skipped`. Requests on their way are still
   * answered, where `abort` makes their records `unknown`. The source is closed; an array is settled
   * to its end.
   *
   * @param message For the outcomes of what was not sent.
   */
  drain(message: string): void;
  /** Aborts, and resolves when nothing of the run is left: no request, no timer. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Two readers of one generator would each get a part of the outcomes. */
const ONE_READER =
  "The run is iterated, or its result awaited, already: its outcomes are handed out once.";

export function createBatchRun(chunks: Chunks, state: RunState): BatchRun {
  async function collect(): Promise<BatchResult> {
    const all: Outcome[] = [];
    let step = await chunks.next();
    for (; step.done !== true; step = await chunks.next()) {
      for (const outcome of step.value) all.push(outcome);
    }
    const { requests, errors, stop } = state;
    const result = summarize({ outcomes: all, requests, errors, stop });
    if (step.value !== undefined) throw new SourceFailedError(step.value.error, result);
    throwIfUndone(stop, all);
    return result;
  }

  async function* flatten(): AsyncGenerator<Outcome, void, undefined> {
    try {
      let step = await chunks.next();
      for (; step.done !== true; step = await chunks.next()) {
        // `yield*` would take a third longer for each outcome.
        for (const outcome of step.value) yield outcome;
      }
      if (step.value !== undefined) throw step.value.error;
    } finally {
      await chunks.return(undefined);
    }
  }
  /** A generator hears of a reader who leaves a few turns later; a request could slip out meanwhile. */
  function iterate(): AsyncIterator<Outcome, void, undefined> {
    const outcomes = flatten();
    return {
      next: () => outcomes.next(),
      return() {
        state.abort(new Error("The consumer stopped reading outcomes."));
        return outcomes.return();
      },
    };
  }

  let isIterated = false;
  let result: Promise<BatchResult> | undefined;
  return {
    stats: state,
    abort: (reason = new Error("The run was aborted.")) => state.abort(reason),
    async [asyncDispose]() {
      state.abort(new Error("The run was disposed of."));
      await (result?.catch(() => {}) ?? chunks.return(undefined));
    },
    drain: (message) => state.end({ reason: "aborted", message }),
    [Symbol.asyncIterator]() {
      if (isIterated || result !== undefined) throw new Error(ONE_READER);
      isIterated = true;
      return iterate();
    },
    result() {
      if (isIterated) {
        return Promise.reject(new Error(ONE_READER));
      }
      return (result ??= collect());
    },
  };
}
