import type { Coercion, CoercionReason } from "@x/batch-core";
import { IN_HUBSPOT, type SettledRow } from "../store/settled-row.ts";
import { addValues, noValues, type ValueCounts } from "../store/value-counts.ts";

type Kept = Pick<SettledRow, "row" | "status">;

/** Counts what was done with the values of rows, as the rows are kept: each row once, whatever fails in between. */
export interface ValueTally {
  /** Notes what was done with the values of a row that is about to be sent. */
  note(row: number, coercions: readonly Coercion[], cleared: number): void;
  /** Notes how many values of the record of a row are left as they are. */
  leave(row: number, values: number): void;
  /** Notes that a row is refused here. */
  refuse(row: number): void;
  /** Counts rows that are kept. */
  keep(rows: readonly Kept[]): void;
  /** @param rows Counted, too, though they are not kept yet. */
  read(rows?: readonly Kept[]): ValueCounts;
}

type Note = "refused" | { readonly coercions: readonly Coercion[]; readonly cleared: number };

/** @param isChecked Whether rows are checked by the account's definitions. */
export function createValueTally(isChecked: boolean): ValueTally {
  const notes = new Map<number, Note>();
  const leaves = new Map<number, number>();
  let counts = noValues();

  function countsOf(rows: readonly Kept[]): ValueCounts {
    const rewritten: Partial<Record<CoercionReason, number>> = {};
    let refused = 0;
    let cleared = 0;
    let left = 0;
    for (const { row, status } of rows) {
      if (IN_HUBSPOT.includes(status)) left += leaves.get(row) ?? 0;
      const note = notes.get(row);
      if (note === "refused") refused += 1;
      else if (note !== undefined && (status === "created" || status === "updated")) {
        for (const { why } of note.coercions) rewritten[why] = (rewritten[why] ?? 0) + 1;
        if (status === "updated") cleared += note.cleared;
      }
    }
    return { checked: isChecked ? rows.length : 0, refused, rewritten, cleared, left };
  }
  return {
    note(row, coercions, cleared) {
      if (coercions.length > 0 || cleared > 0) notes.set(row, { coercions, cleared });
    },
    leave(row, values) {
      if (values > 0) leaves.set(row, values);
      else leaves.delete(row);
    },
    refuse: (row) => void notes.set(row, "refused"),
    keep(rows) {
      counts = addValues(counts, countsOf(rows));
      for (const { row } of rows) {
        notes.delete(row);
        leaves.delete(row);
      }
    },
    read: (rows = []) => addValues(counts, countsOf(rows)),
  };
}
