import type { RateLimiterSnapshot } from "@x/batch-http/limits";

/** Returns what a limiter knew so many milliseconds ago, as it is now. */
export function olderBy(known: RateLimiterSnapshot, milliseconds: number): RateLimiterSnapshot {
  return {
    ...known,
    ages: known.ages.map((age) => age + milliseconds),
    pause: Math.max(0, known.pause - milliseconds),
  };
}
