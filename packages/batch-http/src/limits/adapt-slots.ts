/** How many requests may be on their way. */
export interface Level {
  readonly slots: number;
  /** The number before, or this one when it was last measured. */
  readonly before?: { readonly slots: number; readonly latency: number } | undefined;
  /** Rounds to wait before more is tried. */
  readonly rest: number;
}

/** What a number of slots brought. */
export interface Round {
  /** Milliseconds to an answer, in the mean. */
  readonly latency: number;
  /** HubSpot was overloaded, or did not answer. */
  readonly isTrouble: boolean;
  /** Slots were what kept requests back, all the time. */
  readonly wasFull: boolean;
}

/** HubSpot documents no limit. */
const FIRST_SLOTS = 4;
const REST = 10;

export function firstLevel(ceiling: number): Level {
  return { slots: Math.min(FIRST_SLOTS, ceiling), rest: 0 };
}

/**
 * Doubles the slots while that brings at least a quarter more answers, and goes back when it only makes
 * each answer slower; then rests before it tries again. Trouble halves them (additive increase,
 * multiplicative decrease has the same answer), and so does a latency that doubles at the same number.
 *
 * Vegas and gradient limiters compare with the shortest latency ever seen. Here a read of one record
 * and a create of a hundred share the slots, so that only neighbouring rounds can be compared. Full
 * slots answer `slots / latency` requests in a millisecond.
 */
export function adaptSlots({ slots, before, rest }: Level, round: Round, ceiling: number): Level {
  const { latency } = round;
  const halved = { slots: Math.max(1, Math.floor(slots / 2)), rest: REST };
  if (round.isTrouble) return halved;
  if (!round.wasFull) return { slots, before, rest };
  if (before !== undefined) {
    const growth = slots / before.slots;
    const slowdown = latency / before.latency;
    if (growth > 1 && growth / slowdown < 1 + (growth - 1) / 4) {
      return { slots: before.slots, before, rest: REST };
    }
    if (growth === 1 && slowdown > 2) return halved;
  }
  if (rest > 0) return { slots, before: before ?? { slots, latency }, rest: rest - 1 };
  const more = Math.min(slots * 2, ceiling);
  return { slots: more, before: { slots, latency }, rest: more === slots ? REST : 0 };
}
