/** Usage by other clients of the same quota, in requests per window. */
export interface UsageByOthers {
  /** Moving mean of what the answers show. A single answer is not exact, because requests overtake each other. */
  readonly mean: number;
  /** When the latest answer came, in milliseconds since 1970. */
  readonly seenAt: number;
}

export const NO_USAGE_BY_OTHERS: UsageByOthers = { mean: 0, seenAt: -Infinity };

/** What one answer says about the quota, and what this client knows about its own requests. */
export interface Sighting {
  /** Requests HubSpot had counted in its window when this one came, itself included. */
  readonly counted: number;
  /** Requests of ours that left within one window before this one, itself included. */
  readonly ours: number;
  /** Requests of ours that HubSpot may have counted when this one left, itself included; at least `ours`. */
  readonly held: number;
  /** Requests of ours that left after this one: HubSpot may have counted them. */
  readonly since: number;
  /** HubSpot refused it because the quota was used up. */
  readonly isRefused: boolean;
}

/** Weight of the latest answer in the mean: about forty answers replace what was known before. */
const WEIGHT = 0.05;
/** Requests kept free for others beyond their mean. */
const RESERVE = 2;

/**
 * Returns the usage after one more answer. `counted - ours` is the usage by others, except where requests of
 * ours overtook each other: then one answer is too high and another too low by as much, so the mean is
 * right. The mean jumps up at once where more usage is certain: HubSpot refused the request, or counted
 * more than all requests of ours in any order.
 */
export function updateUsageByOthers(
  use: UsageByOthers,
  { counted, ours, held, since, isRefused }: Sighting,
  now: number,
  perMilliseconds: number,
): UsageByOthers {
  const seen = counted - ours;
  const isFresh = now - use.seenAt <= 2 * perMilliseconds;
  const mean = isFresh ? use.mean + (seen - use.mean) * WEIGHT : seen;
  return { mean: Math.max(mean, isRefused ? seen : counted - held - since), seenAt: now };
}

/** A smaller mean may come only from requests of ours that overtook each other. */
const LEAST_MEAN = 3;

/** Returns how many requests per window to leave to others. */
export function reservedForOthers({ mean }: UsageByOthers): number {
  return mean < LEAST_MEAN ? 0 : mean + RESERVE;
}
