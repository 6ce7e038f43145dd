import type { Runtime } from "../runtime.ts";
import { adaptConcurrency, firstLevel } from "./adapt-concurrency.ts";
import type { Lane } from "./lane.ts";
import { createWaitingLine } from "./waiting-line.ts";

/** Limits how many requests of a client are in flight at the same time, over all its calls. */
export interface Concurrency {
  /**
   * Resolves when a request may leave: by lane, and within a lane first come, first served; at once when the signal aborts.
   * Call the function it resolves with when the request is over.
   */
  acquire(signal: AbortSignal, lane?: Lane): Promise<Release>;
}

/** @param used How the request went; undefined when it was not sent. */
type Release = (used?: UsedTurn) => void;

export interface UsedTurn {
  readonly sentAt: number;
  /** The rate limiter held the request back: this limit did not. */
  readonly wasLimited: boolean;
  /** HubSpot was overloaded, or did not answer. */
  readonly isTrouble: boolean;
}

/** Smallest number of answers for a mean latency. */
const MIN_ANSWERS = 8;

/** @param ceiling The option `concurrency`: the limit never exceeds it. */
export function createConcurrency(ceiling: number, runtime: Pick<Runtime, "now">): Concurrency {
  let level = firstLevel(ceiling);
  let taken = 0;
  const line = createWaitingLine();
  let round = newRound();

  function newRound(): { startedAt: number; answers: number; total: number; wasFull: boolean } {
    return { startedAt: runtime.now(), answers: 0, total: 0, wasFull: true };
  }

  function learn({ sentAt, wasLimited, isTrouble }: UsedTurn): void {
    // A request that left before the limit changed says nothing about the new limit.
    if (sentAt < round.startedAt) return;
    round.answers += 1;
    round.total += runtime.now() - sentAt;
    round.wasFull &&= taken >= level.limit && !wasLimited;
    if (!isTrouble && round.answers < Math.max(level.limit, MIN_ANSWERS)) return;
    const latency = Math.max(1, round.total / round.answers);
    level = adaptConcurrency(level, { latency, isTrouble, wasFull: round.wasFull }, ceiling);
    round = newRound();
  }

  function fill(): void {
    while (taken < level.limit && line.length > 0) {
      taken += 1;
      line.releaseNext();
    }
  }

  return {
    async acquire(signal, lane) {
      const released = line.join(signal, lane);
      fill();
      // Aborted: no turn was taken, so none is given back.
      if (!(await released)) return () => {};
      return (used) => {
        if (used !== undefined) learn(used);
        taken -= 1;
        fill();
      };
    },
  };
}
