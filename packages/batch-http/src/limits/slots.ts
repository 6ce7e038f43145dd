import type { Runtime } from "../runtime.ts";
import { adaptSlots, firstLevel } from "./adapt-slots.ts";
import { createWaitingLine } from "./waiting-line.ts";

/** How many requests of a client are on their way at the same time, whichever call they belong to. */
export interface Slots {
  /** Resolves with the function that gives the slot back, in the order of the calls; at once when the signal aborts. */
  acquire(signal: AbortSignal): Promise<ReleaseSlot>;
}

/** @param used How it went; left out when nothing was sent. */
type ReleaseSlot = (used?: UsedSlot) => void;

export interface UsedSlot {
  readonly sentAt: number;
  /** The rate limiter kept the request back, so that slots did not. */
  readonly wasLimited: boolean;
  /** HubSpot was overloaded, or did not answer. */
  readonly isTrouble: boolean;
}

/** Answers from which a mean can be taken. */
const LEAST_ROUND = 8;

/** @param ceiling The most that are ever on their way. */
export function createSlots(ceiling: number, runtime: Pick<Runtime, "now">): Slots {
  let level = firstLevel(ceiling);
  let taken = 0;
  const line = createWaitingLine();
  let round = newRound();

  function newRound(): { startedAt: number; answers: number; total: number; wasFull: boolean } {
    return { startedAt: runtime.now(), answers: 0, total: 0, wasFull: true };
  }

  function learn({ sentAt, wasLimited, isTrouble }: UsedSlot): void {
    // What left before the slots changed says nothing about their number.
    if (sentAt < round.startedAt) return;
    round.answers += 1;
    round.total += runtime.now() - sentAt;
    round.wasFull &&= taken >= level.slots && !wasLimited;
    if (!isTrouble && round.answers < Math.max(level.slots, LEAST_ROUND)) return;
    const latency = Math.max(1, round.total / round.answers);
    level = adaptSlots(level, { latency, isTrouble, wasFull: round.wasFull }, ceiling);
    round = newRound();
  }

  function fill(): void {
    while (taken < level.slots && line.length > 0) {
      taken += 1;
      line.callNext();
    }
  }

  return {
    async acquire(signal) {
      const called = line.join(signal);
      fill();
      // Left without a slot, so there is none to give back.
      if (!(await called)) return () => {};
      return (used) => {
        if (used !== undefined) learn(used);
        taken -= 1;
        fill();
      };
    },
  };
}
