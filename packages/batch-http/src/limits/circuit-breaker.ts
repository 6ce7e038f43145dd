import { type Answer, nextDelay } from "@x/batch-core";
import {
  type Attempt,
  updateBreaker,
  type BreakerUpdate,
  CLOSED_BREAKER,
} from "@x/batch-core/policy";
import { NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";
import { orAborted } from "../internal/or-aborted.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { createWaitingLine } from "./waiting-line.ts";

/** The circuit breaker of a client: holds requests back while HubSpot fails. */
export interface CircuitBreaker {
  /** The limiter, with the breaker before it: `acquire` also waits until the breaker lets a request through. */
  readonly limiter: RateLimiter;
  /** HubSpot fails: requests leave one at a time, after pauses. */
  readonly isOpen: () => boolean;
  /** Takes in how a request ended. The pause in the result is kept by `limiter`. */
  readonly check: (answer: Answer, attempt: Attempt) => BreakerUpdate;
}

/** The one request that leaves after a pause, to find out whether HubSpot does its work again. */
interface Probe {
  passedAt: number;
}

/**
 * Closed, it lets everything through. Open, it lets nothing through until the pause is over; then one
 * request, the probe. When the probe is carried out or refused, the rest follow; when it fails, a longer
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

  /** Releases the next in line as the probe, once the pause is over, unless a probe is on its way. */
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

  /** Returns when the breaker is closed, when the caller is the probe, or when the signal aborts. */
  async function pass(signal: AbortSignal): Promise<Probe | undefined> {
    while (isOpen() && !signal.aborted) {
      const now = runtime.now();
      if (probe === undefined && now >= openUntil) {
        const mine = (probe = { passedAt: now });
        // A run that ends may never tell what became of it.
        signal.addEventListener("abort", () => probe === mine && endProbe(), { once: true });
        return mine;
      }
      const released = line.join(signal);
      void releaseNextInTime();
      await released;
    }
    return undefined;
  }

  async function acquire(signal: AbortSignal): Promise<void> {
    for (;;) {
      const mine = await pass(signal);
      try {
        await orAborted(limiter.acquire(signal), signal);
      } catch (error) {
        if (mine !== undefined && probe === mine) endProbe();
        throw error;
      }
      if (mine !== undefined) mine.passedAt = runtime.now();
      if (signal.aborted || !isOpen() || (mine !== undefined && probe === mine)) return;
      // The breaker opened meanwhile. The limiter waits to hear what became of the request.
      limiter.observe({ sentAt: runtime.now(), headers: {} });
    }
  }

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
