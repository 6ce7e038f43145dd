import type { WindowLimit } from "../options/limits.ts";

/** Counts requests that fall out of the count each in its own time. */
export interface RollingWindow {
  /** How many more there can be. */
  left(now: number): number;
  /** Whether it counts no request any more. */
  isEmpty(now: number): boolean;
  /** How many there were in the current second. */
  inSecond(now: number): number;
  add(now: number): void;
}

export function createRollingWindow({ requests, perMilliseconds }: WindowLimit): RollingWindow {
  /** When each request came, oldest first; those before `first` are out of the window. */
  let times: number[] = [];
  let first = 0;
  let second = Number.NaN;
  let count = 0;

  const inSecond = (now: number) => (second === Math.floor(now / 1000) ? count : 0);
  const left = (now: number): number => {
    while (first < times.length && times[first]! <= now - perMilliseconds) first += 1;
    // On average, adding a time copies at most one other.
    if (first * 2 > times.length) {
      times = times.slice(first);
      first = 0;
    }
    return requests - (times.length - first);
  };
  return {
    left,
    isEmpty: (now) => left(now) === requests && inSecond(now) === 0,
    inSecond,
    add(now) {
      times.push(now);
      count = inSecond(now) + 1;
      second = Math.floor(now / 1000);
    },
  };
}
