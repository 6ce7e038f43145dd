import type { Outcome } from "@x/batch-types";

/** Outcomes of records that are refused before they are sent. A store hears of them before they are delivered. */
export interface RefusedRecords {
  /** How many the store has not heard of. */
  readonly waiting: number;
  add(outcomes: readonly Outcome[]): void;
}

/** @param tell Tells the store. Outcomes that come meanwhile are told together. */
export function createRefusedRecords(
  deliver: (outcomes: readonly Outcome[]) => void,
  tell?: (outcomes: readonly Outcome[]) => Promise<unknown>,
): RefusedRecords {
  let next: Outcome[] = [];
  let waiting = 0;

  async function tellAll(): Promise<void> {
    for (let told = next; told.length > 0; told = next) {
      next = [];
      await tell?.(told);
      waiting -= told.length;
      deliver(told);
    }
  }

  return {
    get waiting() {
      return waiting;
    },
    add(outcomes) {
      if (tell === undefined || outcomes.length === 0) return deliver(outcomes);
      const isTelling = waiting > 0;
      waiting += outcomes.length;
      next.push(...outcomes);
      if (!isTelling) void tellAll();
    },
  };
}
