import { forkSignal } from "./fork-signal.ts";
import type { RunState } from "./run-state.ts";

/** How far a batch has come. Its signals abort with those of its run. */
export interface Trip {
  /** Aborts what is on its way. */
  readonly signal: AbortSignal;
  /** Aborts what is waiting. */
  readonly waiting: AbortSignal;
  /** A request has left, and what its answer means is not known yet. */
  isOnItsWay: boolean;
  end(): void;
}

export function startTrip(state: Pick<RunState, "signal" | "waiting">): Trip {
  const signal = forkSignal(state.signal);
  const waiting = forkSignal(state.waiting);
  return {
    signal: signal.signal,
    waiting: waiting.signal,
    isOnItsWay: false,
    end() {
      signal.end();
      waiting.end();
    },
  };
}
