import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, type KeptRow } from "../store/settled-row.ts";

/**
 * Returns how many rows of a step of an undo may have something left to undo: they failed, or have no answer. What the step
 * looked at and left as it is, is not counted. Reads counts, and no rows.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * rowsLeftToUndo(store); //=> 0
 */
export function rowsLeftToUndo(store: ImportStore): number {
  const { failed, skipped, unknown } = store.counts();
  let left = failed + unknown;
  if (skipped === 0) return left;
  for (const [kind, rows] of store.skippedKinds()) {
    if (isRefused({ status: "skipped", kind })) left += rows;
  }
  return left;
}

/** HubSpot refused its batch, part by part, and named no record: so nobody decided to leave it. */
export function isRefused(row: Pick<KeptRow, "status" | "kind">): boolean {
  return row.status === "skipped" && categoryOf(row) === "refused";
}
