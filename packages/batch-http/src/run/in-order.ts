import type { Outcome } from "@x/batch-types";

/** Puts outcomes in the order of the input. */
export interface InOrder {
  /** Takes outcomes as they settle. Returns those that are next in order. */
  take(outcomes: readonly Outcome[]): readonly Outcome[];
  /** Number of outcomes that wait for an earlier one. */
  readonly held: number;
}

/** @param first Index of the first record of this run. Outcomes with a smaller index (from an earlier run) are passed on at once. */
export function createInOrder(first: number): InOrder {
  const waiting = new Map<number, Outcome>();
  let next = first;
  return {
    take(outcomes) {
      const ready: Outcome[] = [];
      for (const outcome of outcomes) {
        if (outcome.index < first) ready.push(outcome);
        else waiting.set(outcome.index, outcome);
      }
      for (let outcome = waiting.get(next); outcome; outcome = waiting.get(next)) {
        waiting.delete(next);
        ready.push(outcome);
        next += 1;
      }
      return ready;
    },
    get held() {
      return waiting.size;
    },
  };
}
