import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, type KeptRow } from "../store/settled-row.ts";

/**
 * Yields the rows of a step of an undo of which something may be left to undo: they failed, or have no answer. What the step
 * looked at and left as it is, is none of them.
 */
export function* rowsLeftToUndo(store: ImportStore): Generator<KeptRow, void, undefined> {
  for (const row of store.withStatus("failed", "skipped", "unknown")) {
    if (row.status !== "skipped" || isRefused(row)) yield row;
  }
}

/** HubSpot refused its batch, part by part, and named no record: so nobody decided to leave it. */
export function isRefused(row: Pick<KeptRow, "status" | "kind">): boolean {
  return row.status === "skipped" && categoryOf(row) === "refused";
}
