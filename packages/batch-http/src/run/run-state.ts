import { emptyCounts, messageOf, noRequests } from "@x/batch-core/options";
import type { RecordError, RequestCounts, Stop } from "@x/batch-types";
import { NoTokenError } from "../auth/token-source.ts";
import { createErrorList } from "./error-list.ts";
import type { Happening, OnEvent, RunInfo, StatusCounts } from "../events.ts";
import type { Runtime } from "../runtime.ts";
import { whenAborted } from "../internal/when-aborted.ts";

/** A part that can fail, and what is said of it then. */
const PARTS = {
  "source-failed": "The source of records failed",
  "store-failed": "The run could not be kept",
  "limiter-failed": "The rate limiter failed",
  "token-failed": "The token source failed",
  "client-failed": "The client failed",
} as const satisfies Partial<Record<Stop["reason"], string>>;

export type PartFailed = keyof typeof PARTS;

/** Whether the run ended because something failed that is not HubSpot. */
export function isPartFailed(reason: Stop["reason"]): reason is PartFailed {
  return Object.hasOwn(PARTS, reason);
}

/** What one run knows about itself while it goes on. */
export interface RunState {
  readonly counts: { -readonly [Status in keyof StatusCounts]: StatusCounts[Status] };
  requests: RequestCounts;
  /** What HubSpot said that belongs to no single record: each error once, the first 100. */
  readonly errors: readonly RecordError[];
  /** Why nothing more is sent; undefined while the run goes on. */
  readonly stop: Stop | undefined;
  /** Aborts what is on its way: by the caller's signal, or because nobody listens any more. */
  readonly signal: AbortSignal;
  /** Aborts what is waiting: when `signal` does, and when the job stops. */
  readonly waiting: AbortSignal;
  /** The run is about to do something. */
  start(): void;
  /** The job cannot go on; what is on its way may still be answered. */
  end(stop: Stop): void;
  /** Ends the run because a part of it threw. */
  fail(part: PartFailed, thrown: unknown): void;
  /** Returns what the work gives. When it throws, the run ends, and the result is undefined. */
  guard<Result>(
    part: PartFailed,
    work: () => Result | PromiseLike<Result>,
  ): Promise<Result | undefined>;
  /** Keeps errors that belong to no single record. */
  note(errors: readonly RecordError[]): void;
  /** Nothing may go on, not even what is on its way. */
  abort(reason: unknown): void;
  /** Ends the run when a wait is sure to outlast the time it has. */
  mayWait(milliseconds: number): void;
  /** Everything is settled: no timer is left. */
  finish(): void;
  /** Tells those who listen. */
  emit(happening: Happening): void;
}

export interface RunStateOptions {
  readonly info: RunInfo;
  readonly signal?: AbortSignal | undefined;
  /** For the whole run, in milliseconds. */
  readonly timeout?: number | undefined;
  readonly listeners: readonly OnEvent[];
  readonly runtime: Pick<Runtime, "now" | "sleep">;
}

export function createRunState(options: RunStateOptions): RunState {
  const { info, listeners, runtime, signal: callerSignal, timeout } = options;
  const own = new AbortController();
  const waiting = new AbortController();
  const finished = new AbortController();
  const errors = createErrorList();
  let forgetCaller = (): void => {};
  let startedAt: number | undefined;
  let stop: Stop | undefined;

  const timeIsOver = (): void => {
    state.end({ reason: "timeout", message: `The call took longer than ${timeout} ms.` });
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
    waiting.abort();
  }
  const state: RunState = {
    counts: emptyCounts(),
    requests: noRequests(),
    errors: errors.all,
    get stop() {
      return stop ?? (own.signal.aborted ? abortedBy(own.signal) : undefined);
    },
    signal: own.signal,
    waiting: waiting.signal,
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
      if (stop !== undefined || finished.signal.aborted) return;
      stop = reason;
      waiting.abort();
      // Before the start nobody knows of the run.
      if (startedAt !== undefined) tellStop(reason);
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
    note: (said) => errors.add(said),
    abort(reason) {
      // Whatever aborts later says nothing of a run that is over.
      if (finished.signal.aborted) return;
      own.abort(reason);
      waiting.abort(reason);
    },
    mayWait(milliseconds) {
      const now = runtime.now();
      if (timeout !== undefined && now + milliseconds > startedAt! + timeout) timeIsOver();
    },
    finish() {
      if (finished.signal.aborted) return;
      finished.abort();
      forgetCaller();
      const milliseconds = runtime.now() - startedAt!;
      const { counts, requests } = state;
      state.emit({
        type: "run-ended",
        milliseconds,
        counts: { ...counts },
        requests: { ...requests },
      });
    },
    emit(happening) {
      if (listeners.length === 0) return;
      const event = { ...happening, run: info, at: runtime.now() };
      for (const listener of listeners) {
        try {
          // Also one of another realm, which is no instance of this Promise.
          Promise.resolve(listener(event) as unknown).catch(() => {});
        } catch {
          // Someone who only looks on must not change what becomes of a record.
        }
      }
    },
  };
  return state;
}

function abortedBy({ reason }: AbortSignal): Stop {
  return { reason: "aborted", message: messageOf(reason) };
}
