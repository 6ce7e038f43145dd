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
import { type RunState, throwIfUndone } from "./run-state.ts";

/** What a run has done until `BatchRun.stats` is read. */
export interface RunStats {
  /** Number of outcomes by status. */
  readonly counts: Readonly<Counts>;
  /** Number of requests sent, and of those by reason. */
  readonly requests: Readonly<RequestCounts>;
  /** Errors that belong to no single record: each once, at most 100. */
  readonly errors: readonly RecordError[];
  /** Why the run ended early; undefined while it goes on, or when it came to its end. */
  readonly stop: Stop | undefined;
}

/**
 * One execution of a job. Either iterate it once, which gives each outcome as soon as it is known, or await
 * `result()`. Nothing is sent before.
 */
export interface BatchRun<One = Outcome> extends AsyncIterable<One> {
  /** What the run has done so far. Read it again for later numbers. */
  readonly stats: RunStats;
  /**
   * Runs to the end and returns all outcomes in the order of the input. Rejects when the run has been
   * iterated.
   *
   * @throws {JobStoppedError} when the job ended before HubSpot processed any record.
   * @throws {SourceFailedError} when the source failed. It has the result of the records read before.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const run = hubspot.run({ operation: "archive", objectType: "deals" }, new Set([{ id: 7 }]));
   * const result = await run.result();
   * result.status; //=> "success"
   */
  result(): Promise<BatchResult<One>>;
  /**
   * Ends the run at once. Records that were not sent are `skipped`, as are reads in flight; writes in
   * flight are `unknown`. Every record that was read still gets its outcome.
   *
   * @param reason Its message becomes the message of those outcomes.
   */
  abort(reason?: unknown): void;
  /**
   * Sends no more records, waits for the answers to requests in flight, and then ends the run. The associations of
   * records that those answers confirm are still made. What HubSpot fails at, or does not answer, is not sent again. Records
   * that were not sent are `skipped`. The source is closed; if it is an array, the records not yet read are `skipped`, too.
   * Go on iterating to get those outcomes.
   *
   * @param message The message of the skipped outcomes.
   * @param associations `later`: the associations that are not on their way are not made either. A store keeps their
   * batches, and the next run makes them. @default "now"
   */
  drain(message: string, associations?: "now" | "later"): void;
  /** Aborts the run, and resolves when none of its requests and timers is left. */
  [Symbol.asyncDispose](): Promise<void>;
}

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
        // Faster than `yield*`.
        for (const outcome of step.value) yield outcome;
      }
      if (step.value !== undefined) throw step.value.error;
    } finally {
      await chunks.return(undefined);
    }
  }
  /** Aborts as soon as the consumer leaves. A generator is told some turns later, and a request could leave meanwhile. */
  function iterate(): AsyncIterator<Outcome, void, undefined> {
    const outcomes = flatten();
    return {
      next: () => outcomes.next(),
      return() {
        state.abort(new Error("Nobody reads the outcomes any more."));
        return outcomes.return();
      },
    };
  }

  let isIterated = false;
  let result: Promise<BatchResult> | undefined;
  return {
    get stats() {
      const { counts, requests, errors, stop } = state;
      return { counts: { ...counts }, requests: { ...requests }, errors, stop };
    },
    abort: (reason = new Error("The run was aborted.")) => state.abort(reason),
    async [asyncDispose]() {
      state.abort(new Error("The run was disposed of."));
      await (result?.catch(() => {}) ?? chunks.return(undefined));
    },
    drain: (...how) => state.drain(...how),
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
