import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../../../packages/batch-queue/src/internal/clock.ts";

/** A clock whose time passes as soon as nothing is left to do. */
export interface VirtualClock extends Clock {
  /** Lets the time pass to this one. */
  runTo(end: number): Promise<void>;
}

/** In milliseconds. A worker whose beat is missing for 10 seconds is taken for gone. */
const BETWEEN_BEATS = 9_000;

/**
 * @param start Its first time, in milliseconds since 1970.
 * @param grain Timers end at whole multiples of so many milliseconds, those of more than a second at multiples of 9 seconds at most. With few such
 * times, few looks are taken.
 * @param idle Resolves when no statement runs.
 */
export function createVirtualClock(
  start: number,
  grain: number,
  idle: () => Promise<void>,
): VirtualClock {
  interface Timer {
    readonly due: number;
    readonly fire: () => void;
  }
  const timers = new Map<number, Set<Timer>>();
  let time = start;

  function add(milliseconds: number, fire: () => void): Timer {
    const step = milliseconds > 1_000 ? Math.min(grain, BETWEEN_BEATS) : grain;
    const due = Math.ceil((time + Math.max(1, milliseconds)) / step) * step;
    const timer = { due, fire };
    const others = timers.get(due);
    if (others === undefined) timers.set(due, new Set([timer]));
    else others.add(timer);
    return timer;
  }
  const remove = (timer: Timer | undefined): void => {
    if (timer !== undefined) timers.get(timer.due)?.delete(timer);
  };

  /** Whoever waits for a statement goes on before this resolves, and for the statement after it. */
  async function untilQuiet(): Promise<void> {
    await idle();
    await setImmediate();
    await idle();
    await setImmediate();
    await idle();
  }

  return {
    now: () => time,
    setTimeout: (then, milliseconds) => add(milliseconds, then),
    clearTimeout: (timer) => remove(timer as Timer | undefined),
    setInterval(then, milliseconds) {
      const interval = { timer: add(milliseconds, again) };
      function again(): void {
        interval.timer = add(milliseconds, again);
        then();
      }
      return interval;
    },
    clearInterval: (interval) => remove((interval as { timer: Timer } | undefined)?.timer),
    async runTo(end) {
      for (;;) {
        await untilQuiet();
        const next = Math.min(...timers.keys());
        if (next > end) break;
        time = next;
        const due = timers.get(next)!;
        for (const timer of due) {
          // One may take back another.
          due.delete(timer);
          timer.fire();
        }
        timers.delete(next);
      }
      time = end;
    },
  };
}
