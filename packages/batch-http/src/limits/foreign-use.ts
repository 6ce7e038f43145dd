/** How much of the quota others were last seen to use. */
export interface ForeignUse {
  /** The mean of the latest sightings: requests that overtake each other make single ones too high or too low. */
  readonly recent: number;
  /** The highest mean. */
  readonly peak: number;
  readonly seenAt: number;
}

/** Of the latest sighting, in the mean. */
const WEIGHT = 0.2;

export const NO_FOREIGN_USE: ForeignUse = { recent: 0, peak: 0, seenAt: -Infinity };

/** What one answer tells of the quota, and what this client knew of it. */
export interface Sighting {
  /** Requests HubSpot had counted in its window when this one came, itself included. */
  readonly counted: number;
  /** Places our requests held when this one left, itself included. */
  readonly held: number;
  /** Ours that left while this one was on its way: HubSpot may or may not have counted them. */
  readonly since: number;
  /** HubSpot refused it because the quota was used up. */
  readonly isRefused: boolean;
}

/**
 * How many requests of others an answer proves. Only what cannot be ours is proof, so that a client
 * alone sees nobody, however its requests overtake each other; but with proof, all that ours are
 * unlikely to be is taken for theirs. A refusal is proof in itself: we keep within the quota.
 */
export function foreignRequests({ counted, held, since, isRefused }: Sighting): number {
  // A refused request is not counted.
  if (isRefused) return Math.max(1, counted - held + 1);
  return counted - held - since > 0 ? counted - held : 0;
}

/** Remembers the highest number seen; what is lower counts once the memory of that has faded. */
export function seeForeignUse(
  use: ForeignUse,
  seen: number,
  now: number,
  perMilliseconds: number,
): ForeignUse {
  if (seen === 0) return use;
  const expected = expectedForeignUse(use, now, perMilliseconds);
  const recent = expected < 1 ? seen : use.recent + (seen - use.recent) * WEIGHT;
  return recent >= expected ? { recent, peak: recent, seenAt: now } : { ...use, recent };
}

/** The peak for two windows, then half of it after each further one: an app may work in bursts. */
export function expectedForeignUse(
  { peak, seenAt }: ForeignUse,
  now: number,
  perMilliseconds: number,
): number {
  const windows = (now - seenAt) / perMilliseconds;
  return windows <= 2 ? peak : peak * 0.5 ** (windows - 2);
}
