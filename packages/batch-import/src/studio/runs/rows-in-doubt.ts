import type { ImportStore } from "../../store/import-store.ts";
import { looksFirst } from "../../store/looks-first.ts";

/**
 * Counts the rows in flight of which nobody could say after a stop whether HubSpot has them: a create is not repeated, and
 * one without a unique property cannot be looked up.
 */
export function rowsInDoubt(store: Pick<ImportStore, "batches" | "task">): number {
  if (looksFirst(store.task)) return 0;
  let count = 0;
  for (const { batch } of store.batches()) {
    if (batch.job.operation !== "create" || batch.followUp !== undefined) continue;
    const { uniqueProperty } = batch.job;
    count += batch.entries.filter(
      ({ key }) => uniqueProperty === undefined || key === undefined,
    ).length;
  }
  return count;
}
