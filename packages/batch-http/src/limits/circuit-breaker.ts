import { type Answer, nextDelay } from "@x/batch-core";
import {
  type Attempt,
  updateBreaker,
  type BreakerUpdate,
  CLOSED_BREAKER,
} from "@x/batch-core/policy";
import { NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";
import { orAborted } from "../internal/or-aborted.ts";
import type { Lane } from "./lane.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { createWaitingLine } from "./waiting-line.ts";

/** The circuit breaker of a client: holds requests back while HubSpot fails. */
export interface CircuitBreaker {
  /** The limiter behind the breaker: its `acquire` waits for the breaker first. */
  readonly limiter: RateLimiter;
  /** Returns true while HubSpot fails: requests then leave one at a time, after pauses. */
  readonly isOpen: () => boolean;
  /** Updates the breaker with the answer to a request. `limiter` keeps the pause that it returns. */
  readonly check: (answer: Answer, attempt: Attempt) => BreakerUpdate;
}

/** The one request that leaves after a pause, to find out whether HubSpot works again. */
interface Probe {
  passedAt: number;
}

/**
 * Closed, it lets all requests through. Open, it lets none through until the pause is over, and then one,
 * the probe. If HubSpot carries the probe out or refuses it, the breaker closes; if it fails, a longer
 * pause begins.
 */
export function createCircuitBreaker(
  limiter: RateLimiter,
  runtime: Pick<Runtime, "now" | "random" | "sleep">,
): CircuitBreaker {
  let state = CLOSED_BREAKER;
  let openUntil = 0;
  let probe: Probe | undefined;
  let timer: AbortController | undefined;
  const line = createWaitingLine(() => {
    if (line.length === 0) timer?.abort(NO_LONGER_NEEDED);
  });
  const isOpen = (): boolean => state.failedRounds > 1;

  /** Releases the next in line as the probe when the pause is over, unless a probe is in flight. */
  async function releaseNextInTime(): Promise<void> {
    if (timer !== undefined || probe !== undefined || line.length === 0) return;
    const { signal } = (timer = new AbortController());
    try {
      await runtime.sleep(Math.max(0, openUntil - runtime.now()), signal);
    } catch (error) {
      if (!signal.aborted) line.fail(error);
    }
    timer = undefined;
    line.releaseNext();
  }

  function endProbe(): void {
    probe = undefined;
    void releaseNextInTime();
  }

  function close(): void {
    probe = undefined;
    timer?.abort(NO_LONGER_NEEDED);
    for (let left = line.length; left > 0; left -= 1) line.releaseNext();
  }

  /** Resolves when the breaker is closed, when the caller becomes the probe (returned), or when the signal aborts. */
  async function pass(signal: AbortSignal, lane?: Lane): Promise<Probe | undefined> {
    while (isOpen() && !signal.aborted) {
      const now = runtime.now();
      if (probe === undefined && now >= openUntil) {
        const mine = (probe = { passedAt: now });
        // A run that ends may never report the answer.
        signal.addEventListener("abort", () => probe === mine && endProbe(), { once: true });
        return mine;
      }
      const released = line.join(signal, lane);
      void releaseNextInTime();
      await released;
    }
    return undefined;
  }

  const acquire: RateLimiter["acquire"] = async (signal, about) => {
    for (;;) {
      const mine = await pass(signal, about?.lane);
      try {
        await orAborted(limiter.acquire(signal, about), signal);
      } catch (error) {
        if (mine !== undefined && probe === mine) endProbe();
        throw error;
      }
      if (mine !== undefined) mine.passedAt = runtime.now();
      if (signal.aborted || !isOpen() || (mine !== undefined && probe === mine)) return;
      // The breaker opened meanwhile, so the request does not leave. The limiter must be told.
      limiter.observe({ sentAt: runtime.now(), headers: {} });
    }
  };

  return {
    limiter: {
      acquire,
      observe: (answer) => limiter.observe(answer),
      pause: (milliseconds) => limiter.pause(milliseconds),
      pauseAfterRefusal: () => limiter.pauseAfterRefusal?.(),
    },
    isOpen,
    check(answer, attempt) {
      const update = updateBreaker(state, answer, attempt);
      ({ state } = update);
      if (!isOpen()) {
        close();
        return update;
      }
      let { pause } = update;
      if (pause !== undefined) {
        pause = nextDelay({ milliseconds: pause, kind: "backoff" }, runtime.random());
        openUntil = attempt.now + pause;
      }
      if (probe !== undefined && attempt.sentAt >= probe.passedAt) endProbe();
      return { ...update, ...(pause !== undefined && { pause }) };
    },
  };
}
