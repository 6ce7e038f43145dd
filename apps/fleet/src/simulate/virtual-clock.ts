import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../../../packages/batch-queue/src/internal/clock.ts";

/** A clock whose time passes as soon as nothing is left to do. */
export interface VirtualClock extends Clock {
  /** Lets the time pass to this one. */
  runTo(end: number): Promise<void>;
}

/**
 * @param start Its first time, in milliseconds since 1970.
 * @param grain Timers end at whole multiples of so many milliseconds. With few such times, few looks are taken between them.
 * @param idle Resolves when no statement runs.
 */
export function createVirtualClock(
  start: number,
  grain: number,
  idle: () => Promise<void>,
): VirtualClock {
  interface Timer {
    readonly due: number;
    readonly then: () => void;
  }
  const timers = new Map<number, Set<Timer>>();
  let time = start;

  function add(milliseconds: number, then: () => void): Timer {
    const due = Math.ceil((time + Math.max(1, milliseconds)) / grain) * grain;
    const timer = { due, then };
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
          timer.then();
        }
        timers.delete(next);
      }
      time = end;
    },
  };
}
