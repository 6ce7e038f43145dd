import type { Outcome } from "@x/batch-types";

/** Puts outcomes in the order of the input. */
export interface InOrder {
  /** Takes outcomes as they settle, and gives those that are next. */
  take(outcomes: readonly Outcome[]): readonly Outcome[];
  /** Outcomes that wait for an earlier one. */
  readonly held: number;
}

/** @param first The index of the first record; what has a smaller one waits for nobody. */
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
