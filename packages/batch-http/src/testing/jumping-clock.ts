import { createSleepers } from "./sleepers.ts";

/** A clock for client and sandbox in one process, and what waits by it. */
export interface JumpingClock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** How many sleepers there are. */
  readonly asleep: () => number;
}

const START = Date.UTC(2026, 4, 1);

/** Turns of the event loop; what needs no time from outside has come to rest by then. */
const QUIET_TURNS = 3;

/**
 * Jumps to the sleeper that is due first whenever everything else has come to rest. Nobody has to tell
 * it who is at work, so that client, sandbox and test can all sleep by it.
 */
export function jumpingClock(): JumpingClock {
  let time = START;
  let quietTurns = 0;
  let isTurning = false;
  const now = (): number => time;
  const sleepers = createSleepers(now, () => {
    quietTurns = 0;
    if (isTurning) return;
    isTurning = true;
    setImmediate(turn);
  });

  function turn(): void {
    isTurning = sleepers.count() > 0;
    if (!isTurning) return;
    quietTurns += 1;
    if (quietTurns >= QUIET_TURNS) {
      const next = sleepers.first()!;
      time = Math.max(time, next.due);
      quietTurns = 0;
      next.wake();
    }
    setImmediate(turn);
  }

  return { now, sleep: sleepers.sleep, asleep: sleepers.count };
}
