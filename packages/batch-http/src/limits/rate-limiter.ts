import { readInterval, readQuota } from "@x/batch-core/policy";
import { defaultRuntime, NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";
import type { Lane } from "./lane.ts";
import { NO_USAGE_BY_OTHERS, reservedForOthers, updateUsageByOthers } from "./usage-by-others.ts";
import { createSlidingWindow } from "./sliding-window.ts";
import { createWaitingLine } from "./waiting-line.ts";

/**
 * Decides when the next request may be sent. A client has one of its own; write your own to share a quota
 * between processes.
 */
export interface RateLimiter {
  /**
   * Resolves when a request may be sent: by lane, and within a lane first come, first served; at once when the signal aborts.
   *
   * @param about.lane The lane of the run. @default "normal"
   */
  acquire(signal: AbortSignal, about?: { readonly lane?: Lane | undefined }): Promise<void>;
  /** Called when a request has ended, also without an answer or without being sent after all. */
  observe(answer: ObservedAnswer): void;
  /** Holds back all requests for so many milliseconds. */
  pause(milliseconds: number): void;
  /**
   * Returns how long to pause after a 429 that names no time, in milliseconds. Called after `observe` got
   * that 429. Without this method, or when it returns undefined, the pause is a whole window of the limit.
   */
  pauseAfterRefusal?(): number | undefined;
}

/** What the end of a request says about the rate limit. */
export interface ObservedAnswer {
  /** When the request was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** HTTP status; undefined when there was no answer. */
  readonly status?: number | undefined;
  /** Response headers, names in lower case; empty when there was no answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** At most `requests` in any span of `perMilliseconds`, shared by all who use the quota. */
export interface RateLimit {
  /** Used until an answer of HubSpot names another limit. */
  readonly requests: number;
  /** Length of the sliding window, in milliseconds. */
  readonly perMilliseconds: number;
  /** The part of the quota that this client may use: above 0, up to 1. @default 1 */
  readonly share?: number | undefined;
}

/** A limiter whose knowledge can be handed over to one in another process. */
export interface TransferableRateLimiter extends RateLimiter {
  /** Returns what is known of the quota now. Send no more requests by this limiter afterwards. */
  snapshot(): RateLimiterSnapshot;
}

/** What a limiter knows of a quota: plain JSON, without a time of any clock. */
export interface RateLimiterSnapshot {
  /** The quota: so many requests in so many milliseconds. */
  readonly requests: number;
  readonly perMilliseconds: number;
  /** False before the first answer. */
  readonly isKnown: boolean;
  /** How many milliseconds ago each request left that HubSpot may still count, the oldest first. */
  readonly ages: readonly number[];
  /** For how many milliseconds all requests are still held back. */
  readonly pause: number;
  /** How many requests other clients send in `perMilliseconds`. */
  readonly usedByOthers: number;
}

/**
 * Returns a limiter that keeps HubSpot's sliding window. The first request is sent alone, because its
 * answer tells how much of the quota is left. The usage by other clients is measured and left to them.
 *
 * @param runtime The clock and timers. @default those of the host
 * @param snapshot What another limiter of this quota knew when it released its last request. The time of the hand-over is
 *   not counted, so its requests take up the quota for that much longer. @default nothing is known
 *
 * @example
 * import { createRateLimiter, type RateLimiterSnapshot } from "@x/batch-http/limits";
 *
 * const limit = { requests: 190, perMilliseconds: 10_000 };
 * const limiter = createRateLimiter(limit);
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN!, rateLimiter: limiter });
 * await hubspot.archive("contacts", [{ id: 7 }]);
 * const kept = JSON.stringify(limiter.snapshot());
 * // In another process:
 * const next = createRateLimiter(limit, undefined, JSON.parse(kept) as RateLimiterSnapshot);
 * next.snapshot().ages.length; //=> 1
 */
export function createRateLimiter(
  limit: RateLimit,
  runtime: Pick<Runtime, "now" | "sleep"> = defaultRuntime,
  snapshot?: RateLimiterSnapshot,
): TransferableRateLimiter {
  let quota: { requests: number; perMilliseconds: number } = snapshot ?? limit;
  let isKnown = snapshot?.isKnown ?? false;
  let heldUntil = 0;
  let usageByOthers = NO_USAGE_BY_OTHERS;
  let refusals = NO_REFUSALS;
  let pauseAfterRefusal = 0;
  const window = createSlidingWindow(() => quota.perMilliseconds);
  let timer: AbortController | undefined;
  const line = createWaitingLine(() => {
    if (line.length === 0) timer?.abort(NO_LONGER_NEEDED);
  });

  if (snapshot !== undefined) {
    const now = runtime.now();
    window.restore(snapshot.ages, now);
    heldUntil = now + snapshot.pause;
    usageByOthers = { mean: snapshot.usedByOthers, seenAt: now };
  }

  function allowed(): number {
    if (!isKnown) return 1;
    const share = quota.requests * (limit.share ?? 1);
    const left = quota.requests - reservedForOthers(usageByOthers);
    const part = line.nextLane === "backfill" ? BACKFILL_PART : 1;
    return Math.max(1, Math.floor(Math.min(share, left) * part));
  }

  /** Returns the milliseconds until a request may be sent, or until more is known; 0 for now. */
  function waitingTime(now: number): number {
    const hasRoom = window.held(now) < allowed();
    if (hasRoom && heldUntil <= now) return 0;
    // At least 1: a timer of a fraction of a millisecond may end before the clock moves.
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
      // A timer that was aborted may reject. Without any other timer, no request would ever be released.
      if (!signal.aborted) line.fail(error);
    }
  }

  function hold(milliseconds: number): void {
    heldUntil = Math.max(heldUntil, runtime.now() + milliseconds);
  }

  return {
    async acquire(signal, about) {
      const { nextLane } = line;
      const released = line.join(signal, about?.lane);
      // Else others, who wait for the same, are released first.
      if (line.nextLane !== nextLane) releaseReady();
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
        // Less one, for a request that has just left HubSpot's window.
        window.overtaken(arrival, Math.floor(counted - arrival.ours - usageByOthers.mean) - 1);
      }
      if (isRefused) {
        const interval = readInterval(headers) ?? quota.perMilliseconds;
        const part = told?.remaining === undefined ? 1 : FIRST_PAUSE * 2 ** (refusals.rounds - 1);
        pauseAfterRefusal = interval * Math.min(1, part);
        // `pause` is called a moment later. Hold back the requests until then.
        hold(1);
      }
      releaseReady();
    },
    pause: hold,
    pauseAfterRefusal: () => pauseAfterRefusal,
    snapshot() {
      const now = runtime.now();
      const { requests, perMilliseconds } = quota;
      const pause = Math.max(0, heldUntil - now);
      const usedByOthers = usageByOthers.mean;
      return { requests, perMilliseconds, isKnown, ages: window.ages(now), pause, usedByOthers };
    },
  };
}

/** The rest is left to other lanes, so that a live run finds room at once where a backfill uses all that it may. */
const BACKFILL_PART = 0.9;

/** Number of 429s with no success in between. Those of requests in flight at the same time count once. */
interface Refusals {
  readonly rounds: number;
  readonly since: number;
}

const NO_REFUSALS: Refusals = { rounds: 0, since: -Infinity };

/** The first pause after a 429 that tells the usage by others, as a part of the window. Doubled with each round. */
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
