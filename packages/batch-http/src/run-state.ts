import { emptyCounts, type SkipReason } from "@x/batch-core";
import type { Counts, RecordError, Stop } from "@x/batch-types";

/** What one run knows about itself while it goes on. */
export interface RunState {
  readonly counts: Counts;
  requests: number;
  /** What HubSpot said that belongs to no single record; the first 100. */
  readonly errors: RecordError[];
  stop: Stop | undefined;
  /** Aborts when the run should end: by the caller's signal, or because nobody listens any more. */
  readonly signal: AbortSignal;
  abort(message: string): void;
  /** Why nothing more is sent; undefined while the run goes on. */
  endReason(): SkipReason | undefined;
}

/** A run of a million records could collect an error from each batch. */
export const MAX_KEPT_ERRORS = 100;

export function createRunState(callerSignal: AbortSignal | undefined): RunState {
  const own = new AbortController();
  const signal =
    callerSignal === undefined ? own.signal : AbortSignal.any([own.signal, callerSignal]);
  return {
    counts: emptyCounts(),
    requests: 0,
    errors: [],
    stop: undefined,
    signal,
    abort: (message) => own.abort(new Error(message)),
    endReason() {
      if (this.stop !== undefined) return this.stop;
      if (!signal.aborted) return undefined;
      const { reason } = signal;
      const message = reason instanceof Error ? reason.message : String(reason);
      return { reason: "aborted", message };
    },
  };
}
