import type { RunHistory } from "@x/batch-import/studio";
import type { Rates } from "./draw-rates.ts";

/** A time that does not fit in so many points is not looked for. */
const MOST_POINTS = 240;

/**
 * How long requests are counted together: as long as the limit counts them, or whole times as long. What is sent at once
 * would seem to break the limit if it were counted for a second.
 */
function windowOf({ limit, seconds }: RunHistory) {
  if (limit === undefined) return { points: 1, most: undefined };
  const { perMilliseconds, requests } = limit;
  const lengthOf = (points: number) => (points * seconds * 1_000) / perMilliseconds;
  let points = 1;
  while (points < MOST_POINTS && !Number.isInteger(lengthOf(points))) points += 1;
  return { points, most: requests * Math.ceil(lengthOf(points)) };
}

/** The requests of the last seconds at each moment, those of them that were refused, and the limit. */
export function ratesOf(history: RunHistory): {
  /** How many seconds are counted together. */
  readonly per: number;
  readonly rates: Rates;
} {
  const { limited, seconds, sent } = history;
  const { most, points } = windowOf(history);
  const places = sent.map((_, point) => point * seconds);
  return {
    per: points * seconds,
    rates: [
      places,
      sumsOf(sent, points),
      sumsOf(limited, points),
      // Nothing is drawn where it is not known.
      places.map(() => most ?? (null as unknown as number)),
    ],
  };
}

/** Each with those before it, `points` in all. */
function sumsOf(counts: readonly number[], points: number): number[] {
  let sum = 0;
  return counts.map((count, place) => (sum += count - (counts[place - points] ?? 0)));
}
