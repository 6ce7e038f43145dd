import { emptyCounts, noRequests } from "@x/batch-core";
import type { Counts, RecordError, RequestCounts, Stop } from "@x/batch-types";

/** What one run knows about itself while it goes on. */
export interface RunState {
  readonly counts: Counts;
  requests: RequestCounts;
  /** What HubSpot said that belongs to no single record; the first 100. */
  readonly errors: RecordError[];
  /** Why nothing more is sent; undefined while the run goes on. */
  readonly stop: Stop | undefined;
  /** Aborts what is on its way: by the caller's signal, or because nobody listens any more. */
  readonly signal: AbortSignal;
  /** Aborts what is waiting: when `signal` does, and when the job stops. */
  readonly waiting: AbortSignal;
  /** The job cannot go on; what is on its way may still be answered. */
  end(stop: Stop): void;
  /** Nothing may go on, not even what is on its way. */
  abort(message: string): void;
}

/** A run of a million records could collect an error from each batch. */
export const MAX_KEPT_ERRORS = 100;

export function createRunState(callerSignal: AbortSignal | undefined): RunState {
  const own = new AbortController();
  const stopped = new AbortController();
  const signal =
    callerSignal === undefined ? own.signal : AbortSignal.any([own.signal, callerSignal]);
  let stop: Stop | undefined;
  return {
    counts: emptyCounts(),
    requests: noRequests(),
    errors: [],
    get stop() {
      return stop ?? (signal.aborted ? abortedBy(signal) : undefined);
    },
    signal,
    waiting: AbortSignal.any([signal, stopped.signal]),
    end(reason) {
      stop ??= reason;
      stopped.abort();
    },
    abort: (message) => own.abort(new Error(message)),
  };
}

function abortedBy({ reason }: AbortSignal): Stop {
  return {
    reason: "aborted",
    message: reason instanceof Error ? reason.message : String(reason),
  };
}
