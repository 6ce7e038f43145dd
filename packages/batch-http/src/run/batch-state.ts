import type { RunState } from "./run-state.ts";
import { whenAborted } from "../internal/when-aborted.ts";

/** The state of one batch while it is settled. Its signals abort with those of its run. */
export interface BatchState {
  /** Aborts the request in flight. */
  readonly signal: AbortSignal;
  /** Aborts the waits before the next request leaves. */
  readonly waiting: AbortSignal;
  /** A request has left, and its answer is not interpreted yet. */
  isInFlight: boolean;
  /** The next request follows from an answer, as associations do: only a drain that has them made later holds it back. */
  isFollowing: boolean;
  /** Stops listening to the run. */
  end(): void;
}

export function createBatchState(
  run: Pick<RunState, "signal" | "waiting" | "following">,
): BatchState {
  const signal = fork(run.signal);
  const waiting = fork(run.waiting);
  // Of what was not on its way when the run was drained, nothing leaves.
  const following = fork(run.waiting.aborted ? run.waiting : run.following);
  return {
    signal: signal.own,
    get waiting() {
      return (this.isFollowing ? following : waiting).own;
    },
    isInFlight: false,
    isFollowing: false,
    end() {
      signal.end();
      waiting.end();
      following.end();
    },
  };
}

/** Returns a signal that aborts with another one, until `end` is called. */
function fork(parent: AbortSignal): { readonly own: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const end = whenAborted(parent, () => controller.abort(parent.reason));
  return { own: controller.signal, end };
}
