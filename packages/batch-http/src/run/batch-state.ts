import type { RunState } from "./run-state.ts";
import { whenAborted } from "../internal/when-aborted.ts";

/** The state of one batch while it is settled. Its signals abort with those of its run. */
export interface BatchState {
  /** Aborts the request in flight. */
  readonly signal: AbortSignal;
  /** Aborts the waits before a request leaves. */
  readonly waiting: AbortSignal;
  /** A request has left, and its answer is not interpreted yet. */
  isInFlight: boolean;
  /** Stops listening to the run. */
  end(): void;
}

export function createBatchState(run: Pick<RunState, "signal" | "waiting">): BatchState {
  const signal = fork(run.signal);
  const waiting = fork(run.waiting);
  return {
    signal: signal.own,
    waiting: waiting.own,
    isInFlight: false,
    end() {
      signal.end();
      waiting.end();
    },
  };
}

/** Returns a signal that aborts with another one, until `end` is called. */
function fork(parent: AbortSignal): { readonly own: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const end = whenAborted(parent, () => controller.abort(parent.reason));
  return { own: controller.signal, end };
}
