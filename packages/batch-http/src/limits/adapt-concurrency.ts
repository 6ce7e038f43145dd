/** How many requests may be in flight, and what is known about that number. */
export interface Level {
  readonly limit: number;
  /** The limit before this one and its mean latency; of this one, when it was measured last. */
  readonly before?: { readonly limit: number; readonly latency: number } | undefined;
  /** Rounds to wait before a higher limit is tried. */
  readonly rest: number;
}

/** What was measured with a limit. */
export interface Round {
  /** Mean time from a request to its answer, in milliseconds. */
  readonly latency: number;
  /** HubSpot was overloaded, or did not answer. */
  readonly isTrouble: boolean;
  /** As many requests as the limit allows were in flight all the time. */
  readonly wasFull: boolean;
}

/** HubSpot documents no limit of requests in flight. */
const FIRST_LIMIT = 4;
const REST_ROUNDS = 10;

export function firstLevel(ceiling: number): Level {
  return { limit: Math.min(FIRST_LIMIT, ceiling), rest: 0 };
}

/**
 * Returns the limit for the next round. It doubles while that brings at least a quarter more answers, and
 * goes back when it only makes each answer slower; then it rests before it tries again. Trouble halves it
 * (additive increase, multiplicative decrease does the same), and so does a latency that doubles
 * at the same limit.
 *
 * Vegas and gradient limiters compare with the shortest latency ever seen. Here a read of one record and
 * a create of a hundred share the limit, so that only neighbouring rounds can be compared. A limit that is
 * used up gives `limit / latency` answers in a millisecond.
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
