import type { Coercion, CoercionReason } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { ValueCounts } from "../store/value-counts.ts";

/** Counts what was done with the values of rows, once HubSpot has confirmed them. */
export interface ValueTally {
  /** Takes what was done with a row that is about to be sent. */
  note(row: number, coercions: readonly Coercion[], cleared: number): void;
  /** Takes that a row is refused here; `settle` follows. */
  refuse(): void;
  settle(row: number, status: Outcome["status"]): void;
  read(): ValueCounts;
}

/** @param isChecked Whether rows are checked by the account's definitions. */
export function createValueTally(isChecked: boolean): ValueTally {
  const notes = new Map<number, readonly [readonly Coercion[], number]>();
  const rewritten: Partial<Record<CoercionReason, number>> = {};
  let settled = 0;
  let refused = 0;
  let cleared = 0;
  return {
    note(row, coercions, count) {
      if (coercions.length > 0 || count > 0) notes.set(row, [coercions, count]);
    },
    refuse() {
      refused += 1;
    },
    settle(row, status) {
      settled += 1;
      const note = notes.get(row);
      notes.delete(row);
      if (note === undefined || (status !== "created" && status !== "updated")) return;
      for (const { why } of note[0]) rewritten[why] = (rewritten[why] ?? 0) + 1;
      if (status === "updated") cleared += note[1];
    },
    read: () => ({
      checked: isChecked ? settled : 0,
      refused,
      rewritten: { ...rewritten },
      cleared,
    }),
  };
}
