const MILLISECONDS_PER_DAY = 86_400_000;

/** How many requests private apps have made today, by UTC. */
export interface DailyCount {
  /** How many there may be. */
  readonly limit: number | undefined;
  count(now: number): number;
  add(now: number): void;
}

export function createDailyCount(limit: number | undefined): DailyCount {
  let day = Number.NaN;
  let today = 0;
  const count = (now: number) => {
    const current = Math.floor(now / MILLISECONDS_PER_DAY);
    if (current !== day) {
      day = current;
      today = 0;
    }
    return today;
  };
  return {
    limit,
    count,
    add(now) {
      today = count(now) + 1;
    },
  };
}

/** When the day of a moment ends, in milliseconds since 1970. */
export function endOfDay(now: number): number {
  return (Math.floor(now / MILLISECONDS_PER_DAY) + 1) * MILLISECONDS_PER_DAY;
}
