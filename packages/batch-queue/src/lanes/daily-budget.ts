import type { Lane } from "@x/batch-http";

/** What is known of HubSpot's daily limit of an account. */
export interface Day {
  /** How many requests the account may make in a day, all of its private apps together. */
  readonly limit: number;
  /** How many of them were left after the last answer. */
  readonly remaining: number;
  /** When the count begins again, in milliseconds since 1970. */
  readonly resetsAt: number;
}

/** The part of a whole day's requests that a lane leaves to more urgent ones. Live runs go on until HubSpot refuses. */
const LEFT_TO_OTHERS: Readonly<Record<Lane, number>> = { live: 0, normal: 0.05, backfill: 0.3 };

const DAY = 86_400_000;
/** A lane that goes on as soon as it may send one request would stop after it, again and again. */
const SHORTEST_WAIT = 5 * 60_000;

/**
 * Returns for how many milliseconds a lane is to send nothing, so that more urgent ones have enough of the daily
 * limit; 0 for none.
 *
 * What a lane leaves to others shrinks towards the reset, in proportion to the time: with half of the day to come, others need
 * half of it. So nothing is left unused at the reset.
 */
export function budgetWait(lane: Lane, day: Day | undefined, now: number): number {
  if (day === undefined || day.resetsAt <= now) return 0;
  const left = LEFT_TO_OTHERS[lane] * day.limit;
  const untilReset = day.resetsAt - now;
  // When so much time is left, the part that this lane leaves has shrunk to what remains.
  const shrunk = (day.remaining / left) * DAY;
  if (left === 0 || shrunk > Math.min(untilReset, DAY)) return 0;
  return Math.min(untilReset, Math.max(untilReset - shrunk, SHORTEST_WAIT));
}
