/** Usage by other clients of the same quota, in requests per window. */
export interface UsageByOthers {
  /** The moving mean of what the answers show. Single ones are off: requests overtake each other. */
  readonly mean: number;
  /** When the latest answer came, in milliseconds since 1970. */
  readonly seenAt: number;
}

export const NO_USAGE_BY_OTHERS: UsageByOthers = { mean: 0, seenAt: -Infinity };

/** What one answer tells of the quota, and what this client knew of it. */
export interface Sighting {
  /** Requests HubSpot had counted in its window when this one came, itself included. */
  readonly counted: number;
  /** Requests of ours that left within one window before this one, itself included. */
  readonly ours: number;
  /** Requests of ours that HubSpot may still have counted when this one left, itself included: at least `ours`. */
  readonly held: number;
  /** Ours that left while this one was on its way: HubSpot may or may not have counted them. */
  readonly since: number;
  /** HubSpot refused it because the quota was used up. */
  readonly isRefused: boolean;
}

/** Weight of the latest answer in the mean: about forty answers replace what was known before. */
const WEIGHT = 0.05;
/** Requests kept free for what others send more than in the mean. */
const RESERVE = 2;

/**
 * Takes in one answer. `counted - ours` is what others used, but for requests of ours that overtook each
 * other on the way. Those make one answer too high and another one too low by as much, so that the mean
 * is right. Higher numbers are believed at once where they are sure: when ours cannot be that many in
 * any order, and when HubSpot refused a request.
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

/** A mean below this may come from requests of ours that overtook each other. */
const LEAST_MEAN = 3;

/** How many requests per window to leave to others. */
export function reservedForOthers({ mean }: UsageByOthers): number {
  return mean < LEAST_MEAN ? 0 : mean + RESERVE;
}
