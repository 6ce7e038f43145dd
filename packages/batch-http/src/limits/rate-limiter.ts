import { readInterval, readQuota } from "@x/batch-core/policy";
import { NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";
import { NO_USAGE_BY_OTHERS, reservedForOthers, updateUsageByOthers } from "./usage-by-others.ts";
import { createSlidingWindow } from "./sliding-window.ts";
import { createWaitingLine } from "./waiting-line.ts";

/**
 * Says when the next request may leave. A client makes one for itself; write another to let several
 * processes share a quota.
 */
export interface RateLimiter {
  /** Resolves when a request may leave, in the order of the calls; at once when the signal aborts. */
  acquire(signal: AbortSignal): Promise<void>;
  /** Is told how each request ended. */
  observe(answer: ObservedAnswer): void;
  /** Holds every request back for so many milliseconds. */
  pause(milliseconds: number): void;
  /**
   * How long to pause after a 429 that names no time, in milliseconds; asked after `observe` was told of
   * it. Left out, or undefined: the whole interval of the limit.
   */
  pauseAfterRefusal?(): number | undefined;
}

/** How a request ended, as far as it says something about limits. */
export interface ObservedAnswer {
  /** When the request left, in milliseconds since 1970. */
  readonly sentAt: number;
  /** Nothing when there was no answer. */
  readonly status?: number | undefined;
  /** Names in lower case. Empty when there was no answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How many requests HubSpot takes within any stretch of time, and how many of them are ours. */
export interface RateLimit {
  /** Counts until HubSpot's answers name another number. */
  readonly requests: number;
  readonly perMilliseconds: number;
  /** The part of the quota this client may use, above 0 and up to 1. @default 1 */
  readonly share?: number | undefined;
}

/**
 * Keeps HubSpot's sliding window. The first request leaves alone: nobody knows yet how much of the quota
 * is left. What others use is remembered, and left to them.
 */
export function createRateLimiter(
  limit: RateLimit,
  runtime: Pick<Runtime, "now" | "sleep">,
): RateLimiter {
  let quota: { requests: number; perMilliseconds: number } = limit;
  let isKnown = false;
  let heldUntil = 0;
  let usageByOthers = NO_USAGE_BY_OTHERS;
  let refusals = NO_REFUSALS;
  let pauseAfterRefusal = 0;
  const window = createSlidingWindow(() => quota.perMilliseconds);
  let timer: AbortController | undefined;
  const line = createWaitingLine(() => {
    if (line.length === 0) timer?.abort(NO_LONGER_NEEDED);
  });

  function allowed(): number {
    if (!isKnown) return 1;
    const share = quota.requests * (limit.share ?? 1);
    const left = quota.requests - reservedForOthers(usageByOthers);
    return Math.max(1, Math.floor(Math.min(share, left)));
  }

  /** Milliseconds until it is worth looking again; 0 when the next request may leave. */
  function waitingTime(now: number): number {
    const hasRoom = window.held(now) < allowed();
    if (hasRoom && heldUntil <= now) return 0;
    // Times are fractions: what is left may be too little to make the clock move.
    return Math.max(1, heldUntil - now, hasRoom ? 0 : window.nextChange(now) - now);
  }

  function releaseReady(): void {
    timer?.abort(NO_LONGER_NEEDED);
    while (line.length > 0) {
      const now = runtime.now();
      const wait = waitingTime(now);
      if (wait > 0) {
        void startTimer(wait);
        return;
      }
      window.take(now);
      line.releaseNext();
    }
  }

  async function startTimer(milliseconds: number): Promise<void> {
    const { signal } = (timer = new AbortController());
    try {
      await runtime.sleep(milliseconds, signal);
      if (!signal.aborted) releaseReady();
    } catch (error) {
      // Without a timer no request would ever be released. A timer that was aborted may reject: nobody needs it.
      if (!signal.aborted) line.fail(error);
    }
  }

  function hold(milliseconds: number): void {
    heldUntil = Math.max(heldUntil, runtime.now() + milliseconds);
  }

  return {
    async acquire(signal) {
      const released = line.join(signal);
      if (line.length === 1) releaseReady();
      await released;
    },
    observe({ sentAt, status, headers }) {
      const now = runtime.now();
      isKnown = true;
      const told = readQuota(headers);
      if (told !== undefined) quota = told;
      const isRefused = status === 429;
      refusals = countRefusals(refusals, isRefused, sentAt, now);
      const arrival = window.answered(sentAt, now, isRefused);
      if (arrival !== undefined && told?.remaining !== undefined) {
        // HubSpot does not count what it refuses.
        const counted = told.requests - told.remaining + (isRefused ? 1 : 0);
        const sighting = { counted, ...arrival, isRefused };
        usageByOthers = updateUsageByOthers(usageByOthers, sighting, now, quota.perMilliseconds);
        // One may be chance: a request of ours, or of others, that has just left the window.
        window.overtaken(arrival, Math.floor(counted - arrival.ours - usageByOthers.mean) - 1);
      }
      if (isRefused) {
        const interval = readInterval(headers) ?? quota.perMilliseconds;
        const part = told?.remaining === undefined ? 1 : FIRST_PAUSE * 2 ** (refusals.rounds - 1);
        pauseAfterRefusal = interval * Math.min(1, part);
        // The pause begins a moment later; nobody may slip through before.
        hold(1);
      }
      releaseReady();
    },
    pause: hold,
    pauseAfterRefusal: () => pauseAfterRefusal,
  };
}

/** Refusals with nothing accepted in between; those of requests that were on their way together are one. */
interface Refusals {
  readonly rounds: number;
  readonly since: number;
}

const NO_REFUSALS: Refusals = { rounds: 0, since: -Infinity };

/** The part of the window to pause when what others use is known now, and doubled from round to round. */
const FIRST_PAUSE = 0.1;

function countRefusals(
  { rounds, since }: Refusals,
  isRefused: boolean,
  sentAt: number,
  now: number,
): Refusals {
  if (sentAt < since) return { rounds, since };
  return isRefused ? { rounds: rounds + 1, since: now } : NO_REFUSALS;
}
