import { type Answer, nextDelay, type Pause } from "@x/batch-core";
import { FULL_RETRY_BUDGET, refundRetry, spendRetry } from "@x/batch-core/policy";
import type { RateLimiter } from "../limits/rate-limiter.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";

/** Decides how long to wait before a request is sent again. All runs of a client share one retry budget. */
export interface RetryDelays {
  /** Returns the milliseconds to wait. A retry after a failure takes tokens from the budget, and waits until there are some. */
  delayOf(pause: Pause, state: Pick<RunState, "guard">): number;
  /** Gives tokens back to the budget when the answer settles records. */
  learn(answer: Answer): void;
}

export function createRetryDelays(
  limiter: RateLimiter,
  runtime: Pick<Runtime, "now" | "random">,
): RetryDelays {
  let budget = FULL_RETRY_BUDGET;

  /** Asks the limiter, which knows more about the window than one answer says. */
  function windowOf(pause: Pause, state: Pick<RunState, "guard">): Pause {
    let milliseconds: number | undefined;
    void state.guard("limiter-failed", () => {
      milliseconds = limiter.pauseAfterRefusal?.();
    });
    return milliseconds === undefined ? pause : { ...pause, milliseconds };
  }

  return {
    delayOf(pause, state) {
      if (pause.kind === "window") return nextDelay(windowOf(pause, state), runtime.random());
      const delay = nextDelay(pause, runtime.random());
      if (pause.kind === "server") return delay;
      const retry = spendRetry(budget, runtime.now());
      ({ budget } = retry);
      return Math.max(delay, retry.wait);
    },
    learn(answer) {
      budget = refundRetry(budget, answer, runtime.now());
    },
  };
}
