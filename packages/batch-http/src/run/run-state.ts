import { emptyCounts, JobStoppedError, messageOf, noRequests } from "@x/batch-core/options";
import type { RecordError, RequestCounts, Stop } from "@x/batch-types";
import { NoTokenError } from "../auth/token-source.ts";
import type { Happening, OnEvent, RunInfo, StatusCounts } from "../events.ts";
import type { Lane } from "../limits/lane.ts";
import type { Runtime } from "../runtime.ts";
import { whenAborted } from "../internal/when-aborted.ts";

/** The parts that can fail, and the message for each. */
const PARTS = {
  "source-failed": "The source of records failed",
  "store-failed": "The run could not be kept",
  "limiter-failed": "The rate limiter failed",
  "token-failed": "The token source failed",
  "client-failed": "The client failed",
} as const satisfies Partial<Record<Stop["reason"], string>>;

type PartFailed = keyof typeof PARTS;

/** A run of a million records could collect an error from each batch. */
const MAX_ERRORS = 100;

/** The state of one run. */
export interface RunState {
  readonly lane: Lane | undefined;
  readonly counts: { -readonly [Status in keyof StatusCounts]: StatusCounts[Status] };
  requests: RequestCounts;
  /** Errors that belong to no single record: each once, at most 100. */
  readonly errors: readonly RecordError[];
  /** Why nothing more is sent; undefined while the run may send. */
  readonly stop: Stop | undefined;
  /** Aborts requests in flight: by the caller's signal, or because the consumer left. */
  readonly signal: AbortSignal;
  /** Aborts the waits before requests leave: when `signal` aborts, and when the run ends or is drained. */
  readonly waiting: AbortSignal;
  /** The same for requests that follow from the answer of another, such as associations: a drain aborts it only where they are to be made later. */
  readonly following: AbortSignal;
  start(): void;
  /** Ends the run: nothing more is sent, but requests in flight may still be answered. */
  end(stop: Stop): void;
  /**
   * Ends the run, but what follows from the answers to requests in flight is sent, until HubSpot fails at it: associations.
   * Where they are to be made later, none that is not on its way is sent.
   */
  drain(message: string, associations?: "now" | "later"): void;
  /** Ends the run because a part of it threw. */
  fail(part: PartFailed, thrown: unknown): void;
  /** Resolves with the result of the work. When it throws, the run ends, and the result is undefined. */
  guard<Result>(
    part: PartFailed,
    work: () => Result | PromiseLike<Result>,
  ): Promise<Result | undefined>;
  /** Adds to `errors`. */
  note(errors: readonly RecordError[]): void;
  /** Ends the run and aborts requests in flight. */
  abort(reason: unknown): void;
  /** Ends the run when a wait would be longer than the time that is left. */
  mayWait(milliseconds: number): void;
  /** Called when every record is settled: ends the timers. */
  finish(): void;
  /** Counts settled records, and emits the event. */
  count(outcomes: readonly { readonly status: keyof StatusCounts }[]): void;
  emit(happening: Happening): void;
}

/** @param options `timeout`: time limit of the whole run, in milliseconds. */
export function createRunState(options: {
  readonly info: RunInfo;
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number | undefined;
  readonly listeners: readonly OnEvent[];
  readonly runtime: Pick<Runtime, "now" | "sleep">;
}): RunState {
  const { info, listeners, runtime, signal: callerSignal, timeout } = options;
  const own = new AbortController();
  const waiting = new AbortController();
  const following = new AbortController();
  const finished = new AbortController();
  const errors = new Map<string, RecordError>();
  let forgetCaller = (): void => {};
  let startedAt: number | undefined;
  let stop: Stop | undefined;
  /** Why the last request that ended got no answer. */
  let lastCause: string | undefined;

  const timeIsOver = (): void => {
    const why = lastCause === undefined ? "" : ` Its last request got no answer: ${lastCause}.`;
    state.end({ reason: "timeout", message: `The call took longer than ${timeout} ms.${why}` });
  };
  const tellStop = (reason: Stop): void => {
    const { error: _, ...told } = reason;
    state.emit({ type: "run-stopped", stop: told });
  };
  async function endInTime(milliseconds: number): Promise<void> {
    await runtime.sleep(milliseconds, finished.signal);
    if (finished.signal.aborted) return;
    timeIsOver();
    own.abort();
  }
  /** The first reason stays. */
  function stopFor(reason: Stop): void {
    if (stop !== undefined || finished.signal.aborted) return;
    stop = reason;
    waiting.abort();
    // Before the start nobody knows of the run.
    if (startedAt !== undefined) tellStop(reason);
  }
  const state: RunState = {
    // Copied: a listener may change what it is told.
    lane: info.lane,
    counts: emptyCounts(),
    requests: noRequests(),
    get errors() {
      return [...errors.values()];
    },
    get stop() {
      return stop ?? (own.signal.aborted ? abortedBy(messageOf(own.signal.reason)) : undefined);
    },
    signal: own.signal,
    waiting: waiting.signal,
    following: following.signal,
    start() {
      startedAt = runtime.now();
      state.emit({ type: "run-started" });
      if (stop !== undefined) tellStop(stop);
      if (callerSignal !== undefined) {
        forgetCaller = whenAborted(callerSignal, () => state.abort(callerSignal.reason));
      }
      if (timeout !== undefined) void state.guard("client-failed", () => endInTime(timeout));
    },
    end(reason) {
      following.abort();
      stopFor(reason);
    },
    drain(message, associations) {
      if (associations === "later") following.abort();
      stopFor(abortedBy(message));
    },
    fail(part, thrown) {
      const message = `${PARTS[part]}: ${messageOf(thrown)}`;
      state.end(thrown instanceof NoTokenError ? thrown.stop : { reason: part, message });
    },
    async guard(part, work) {
      try {
        return await work();
      } catch (error) {
        state.fail(part, error);
        return undefined;
      }
    },
    note(said) {
      for (const error of said) {
        // Without what differs in each answer, such as the correlation id.
        const { category, code, message, property, existingId } = error;
        const key = JSON.stringify([category, code, message, property, existingId]);
        if (errors.size < MAX_ERRORS && !errors.has(key)) errors.set(key, error);
      }
    },
    abort(reason) {
      if (finished.signal.aborted) return;
      for (const one of [own, waiting, following]) one.abort(reason);
    },
    mayWait(milliseconds) {
      if (timeout !== undefined && runtime.now() + milliseconds > startedAt! + timeout)
        timeIsOver();
    },
    finish() {
      if (finished.signal.aborted) return;
      finished.abort();
      forgetCaller();
      state.emit({
        type: "run-ended",
        milliseconds: runtime.now() - startedAt!,
        counts: { ...state.counts },
        requests: { ...state.requests },
      });
    },
    count(outcomes) {
      if (outcomes.length === 0) return;
      const counts: Partial<RunState["counts"]> = {};
      for (const { status } of outcomes) {
        counts[status] = (counts[status] ?? 0) + 1;
        state.counts[status] = (state.counts[status] ?? 0) + 1;
      }
      state.emit({ type: "settled", counts });
    },
    emit(happening) {
      if (happening.type === "request-answered") lastCause = happening.cause;
      if (listeners.length === 0) return;
      const event = { ...happening, run: info, at: runtime.now() };
      for (const listener of listeners) {
        try {
          // `resolve`, because a promise of another realm is not an instance of this Promise.
          Promise.resolve(listener(event) as unknown).catch(() => {});
        } catch {
          // A listener must not change the outcome of a record.
        }
      }
    },
  };
  return state;
}

/**
 * Returns when the run ended later, or by the caller or a part that failed: the outcomes say more then.
 *
 * @throws {JobStoppedError} when the run ended before HubSpot processed any record.
 */
export function throwIfUndone(
  stop: Stop | undefined,
  outcomes: readonly { readonly status: string; readonly attempts: number }[],
): void {
  if (stop === undefined || stop.reason === "aborted" || Object.hasOwn(PARTS, stop.reason)) return;
  const isDone = outcomes.some(({ status, attempts }) => status !== "skipped" && attempts > 0);
  if (!isDone) throw new JobStoppedError(stop);
}

function abortedBy(message: string): Stop {
  return { reason: "aborted", message };
}
