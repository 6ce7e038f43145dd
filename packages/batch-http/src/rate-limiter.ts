import type { RateLimit } from "./http-options.ts";
import type { Runtime } from "./runtime.ts";

/** Says when the next request may leave. One for each client; nothing is shared between clients. */
export interface RateLimiter {
  /** Resolves when a request may leave, in the order of the calls; at once when the signal aborts. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Learns the account's limit from the headers of an answer. */
  observe(headers: Readonly<Record<string, string>>): void;
  /** Holds every request back for this long. */
  pause(milliseconds: number): void;
}

/** HubSpot counts arrivals, we count departures: a request may travel this much faster than another. */
const TRAVEL_MARGIN_MILLISECONDS = 100;

/** Keeps a rolling window: never more than `requests` departures within `perMilliseconds`. */
export function createRateLimiter(limit: RateLimit, runtime: Runtime): RateLimiter {
  let { requests, perMilliseconds } = limit;
  let heldUntil = 0;
  /** Departures that still count, oldest first. */
  const departures: number[] = [];
  let queue: Promise<void> = Promise.resolve();

  function waitingTime(now: number): number {
    const windowStart = now - perMilliseconds - TRAVEL_MARGIN_MILLISECONDS;
    while (departures.length > 0 && departures[0]! <= windowStart) departures.shift();
    const oldestInTheWay = departures[departures.length - requests];
    const windowWait = oldestInTheWay === undefined ? 0 : oldestInTheWay - windowStart;
    return Math.max(windowWait, heldUntil - now);
  }

  async function waitForTurn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const now = runtime.now();
      const wait = waitingTime(now);
      if (wait <= 0) {
        departures.push(now);
        return;
      }
      await runtime.sleep(wait, signal);
    }
  }

  return {
    acquire(signal) {
      queue = queue.then(() => waitForTurn(signal));
      return unlessAborted(queue, signal);
    },
    observe(headers) {
      const max = Number(headers["x-hubspot-ratelimit-max"]);
      const interval = Number(headers["x-hubspot-ratelimit-interval-milliseconds"]);
      if (Number.isInteger(max) && max >= 1 && Number.isInteger(interval) && interval >= 1) {
        requests = max;
        perMilliseconds = interval;
      }
    },
    pause(milliseconds) {
      heldUntil = Math.max(heldUntil, runtime.now() + milliseconds);
    },
  };
}

/** Resolves with the promise, or when the signal aborts. */
async function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let stopWaiting = (): void => {};
  const aborted = new Promise<void>((resolve) => {
    stopWaiting = resolve;
  });
  signal.addEventListener("abort", stopWaiting);
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stopWaiting);
  }
}
