/** The limit of requests in flight, and what was measured before. */
export interface Level {
  readonly limit: number;
  /** The limit of the round before, and its mean latency in milliseconds. */
  readonly before?: { readonly limit: number; readonly latency: number } | undefined;
  /** Number of rounds before a higher limit is tried. */
  readonly rest: number;
}

/** What was measured while a limit was in force. */
export interface Round {
  /** Mean time from a request to its answer, in milliseconds. */
  readonly latency: number;
  /** HubSpot was overloaded, or did not answer. */
  readonly isTrouble: boolean;
  /** The limit was reached all the time. */
  readonly wasFull: boolean;
}

/** Low, because HubSpot documents no limit of requests in flight. */
const FIRST_LIMIT = 4;
const REST_ROUNDS = 10;

export function firstLevel(ceiling: number): Level {
  return { limit: Math.min(FIRST_LIMIT, ceiling), rest: 0 };
}

/**
 * Returns the limit for the next round. It doubles while that brings at least a quarter of the answers it
 * could bring. When it only makes answers slower, it goes back and rests. Trouble halves it, and so does a
 * latency that doubles at the same limit. A limit that is reached gives `limit / latency` answers per ms.
 *
 * Only neighbouring rounds are compared, not the shortest latency ever seen (as Vegas and gradient
 * limiters do): a read of one record and a create of a hundred share the limit.
 */
export function adaptConcurrency(
  { limit, before, rest }: Level,
  round: Round,
  ceiling: number,
): Level {
  const { latency } = round;
  const halved = { limit: Math.max(1, Math.floor(limit / 2)), rest: REST_ROUNDS };
  if (round.isTrouble) return halved;
  if (!round.wasFull) return { limit, before, rest };
  if (before !== undefined) {
    const growth = limit / before.limit;
    const slowdown = latency / before.latency;
    if (growth > 1 && growth / slowdown < 1 + (growth - 1) / 4) {
      return { limit: before.limit, before, rest: REST_ROUNDS };
    }
    if (growth === 1 && slowdown > 2) return halved;
  }
  if (rest > 0) return { limit, before: before ?? { limit, latency }, rest: rest - 1 };
  const more = Math.min(limit * 2, ceiling);
  return { limit: more, before: { limit, latency }, rest: more === limit ? REST_ROUNDS : 0 };
}
