import type { Runtime } from "../runtime.ts";
import {
  expectedForeignUse,
  foreignRequests,
  NO_FOREIGN_USE,
  seeForeignUse,
} from "./foreign-use.ts";
import { createPlaces } from "./places.ts";
import { readQuota } from "./read-quota.ts";
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
  /** Holds every request back for so many milliseconds, as HubSpot asked for it. */
  pause(milliseconds: number): void;
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
 * Keeps HubSpot's rolling window. The first request leaves alone: nobody knows yet how much of the quota
 * is left. What others use is remembered, and left to them.
 */
export function createRateLimiter(
  limit: RateLimit,
  runtime: Pick<Runtime, "now" | "sleep">,
): RateLimiter {
  let quota: { requests: number; perMilliseconds: number } = limit;
  let isKnown = false;
  let heldUntil = 0;
  let foreign = NO_FOREIGN_USE;
  const places = createPlaces(() => quota.perMilliseconds);
  let timer: AbortController | undefined;
  const line = createWaitingLine(() => {
    if (line.length === 0) timer?.abort(NO_LONGER_NEEDED);
  });

  function allowed(now: number): number {
    if (!isKnown) return 1;
    const theirs = expectedForeignUse(foreign, now, quota.perMilliseconds);
    const mine = Math.min(quota.requests * (limit.share ?? 1), quota.requests - reserved(theirs));
    return Math.max(1, Math.floor(mine));
  }

  /** Milliseconds until it is worth looking again; 0 when the next request may leave. */
  function waitingTime(now: number): number {
    const hasRoom = places.held(now) < allowed(now);
    if (hasRoom && heldUntil <= now) return 0;
    // Times are fractions: what is left may be too little to make the clock move.
    return Math.max(1, heldUntil - now, hasRoom ? 0 : places.nextChange(now) - now);
  }

  function callThoseWhoMayLeave(): void {
    timer?.abort(NO_LONGER_NEEDED);
    while (line.length > 0) {
      const now = runtime.now();
      const wait = waitingTime(now);
      if (wait > 0) {
        void startTimer(wait);
        return;
      }
      places.take(now);
      line.callNext();
    }
  }

  async function startTimer(milliseconds: number): Promise<void> {
    const { signal } = (timer = new AbortController());
    await runtime.sleep(milliseconds, signal);
    if (!signal.aborted) callThoseWhoMayLeave();
  }

  function hold(milliseconds: number): void {
    heldUntil = Math.max(heldUntil, runtime.now() + milliseconds);
  }

  return {
    async acquire(signal) {
      const called = line.join(signal);
      if (line.length === 1) callThoseWhoMayLeave();
      await called;
    },
    observe({ sentAt, status, headers }) {
      const now = runtime.now();
      isKnown = true;
      const told = readQuota(headers);
      if (told !== undefined) quota = told;
      const departure = places.answered(sentAt, now);
      if (departure !== undefined && told?.remaining !== undefined) {
        const counted = told.requests - told.remaining;
        const seen = foreignRequests({
          counted,
          held: departure.held,
          since: places.departed - departure.number,
          isRefused: status === 429 && told.remaining === 0,
        });
        foreign = seeForeignUse(foreign, seen, now, quota.perMilliseconds);
      }
      // How long to pause is told a moment later; nobody may slip through before.
      if (status === 429) hold(1);
      callThoseWhoMayLeave();
    },
    pause: hold,
  };
}

/** Without a reason, each abort would make an exception, stack and all: a fiftieth of the CPU of a request. */
const NO_LONGER_NEEDED = "no longer needed";

/** Others do not keep to what they used before. */
function reserved(theirs: number): number {
  return theirs < 1 ? 0 : theirs * 1.05 + 1;
}
