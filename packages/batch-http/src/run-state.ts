import { emptyCounts, noRequests } from "@x/batch-core";
import type { RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { Happening, OnEvent, RunInfo, StatusCounts } from "./events.ts";
import { messageOf } from "./message-of.ts";
import type { Runtime } from "./runtime.ts";

/** What one run knows about itself while it goes on. */
export interface RunState {
  readonly counts: StatusCounts;
  requests: RequestCounts;
  /** What HubSpot said that belongs to no single record; the first 100. */
  readonly errors: RecordError[];
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
  /** Does what was brought from outside; when that fails, the run ends, and says of what. */
  guard(failure: string, work: () => unknown): Promise<void>;
  /** Nothing may go on, not even what is on its way. */
  abort(reason: unknown): void;
  /** Ends the run when a wait is sure to outlast the time it has. */
  mayWait(milliseconds: number): void;
  /** Everything is settled: no timer is left. */
  finish(): void;
  /** Tells those who listen. */
  emit(happening: Happening): void;
}

/** A run of a million records could collect an error from each batch. */
export const MAX_KEPT_ERRORS = 100;

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
  const stopped = new AbortController();
  const finished = new AbortController();
  const signal =
    callerSignal === undefined ? own.signal : AbortSignal.any([own.signal, callerSignal]);
  let startedAt = 0;
  let stop: Stop | undefined;

  const timeIsOver = (): void => {
    state.end({ reason: "timeout", message: `The call took longer than ${timeout} ms.` });
  };
  async function endInTime(milliseconds: number): Promise<void> {
    await runtime.sleep(milliseconds, finished.signal);
    if (finished.signal.aborted) return;
    timeIsOver();
    own.abort();
  }
  const state: RunState = {
    counts: emptyCounts(),
    requests: noRequests(),
    errors: [],
    get stop() {
      return stop ?? (signal.aborted ? abortedBy(signal) : undefined);
    },
    signal,
    waiting: AbortSignal.any([signal, stopped.signal]),
    start() {
      startedAt = runtime.now();
      state.emit({ type: "run-started" });
      if (timeout === undefined) return;
      void endInTime(timeout);
    },
    end(reason) {
      if (stop !== undefined || finished.signal.aborted) return;
      stop = reason;
      stopped.abort();
      const { error: _, ...told } = reason;
      state.emit({ type: "run-stopped", stop: told });
    },
    async guard(failure, work) {
      try {
        await work();
      } catch (error) {
        state.end({ reason: "aborted", message: `${failure}: ${messageOf(error)}` });
      }
    },
    abort(reason) {
      own.abort(reason);
    },
    mayWait(milliseconds) {
      const now = runtime.now();
      if (timeout !== undefined && now + milliseconds > startedAt + timeout) timeIsOver();
    },
    finish() {
      if (finished.signal.aborted) return;
      finished.abort();
      const milliseconds = runtime.now() - startedAt;
      const { counts, requests } = state;
      state.emit({ type: "run-ended", milliseconds, counts: { ...counts }, requests });
    },
    emit(happening) {
      if (listeners.length === 0) return;
      const event = { ...happening, run: info, at: runtime.now() };
      for (const listener of listeners) {
        try {
          const heard: unknown = listener(event);
          if (heard instanceof Promise) heard.catch(() => {});
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
