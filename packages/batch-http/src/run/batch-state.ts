import type { RunState } from "./run-state.ts";
import { whenAborted } from "../internal/when-aborted.ts";

/** What is known of one batch while it is settled. Its signals abort with those of its run. */
export interface BatchState {
  /** Aborts the request on its way. */
  readonly signal: AbortSignal;
  /** Aborts what waits for its turn. */
  readonly waiting: AbortSignal;
  /** A request has left, and what its answer means is not known yet. */
  isOnItsWay: boolean;
  /** Stops listening to the run. */
  end(): void;
}

export function createBatchState(run: Pick<RunState, "signal" | "waiting">): BatchState {
  const signal = fork(run.signal);
  const waiting = fork(run.waiting);
  return {
    signal: signal.own,
    waiting: waiting.own,
    isOnItsWay: false,
    end() {
      signal.end();
      waiting.end();
    },
  };
}

/** Makes a signal that aborts with another until `end` is called: listeners of many batches would add up on one. */
function fork(parent: AbortSignal): { readonly own: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const end = whenAborted(parent, () => controller.abort(parent.reason));
  return { own: controller.signal, end };
}
