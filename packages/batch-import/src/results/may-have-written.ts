import type { ImportStore } from "../store/import-store.ts";

/**
 * Whether a run has written to HubSpot, or may have: what is unknown or in flight counts.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * mayHaveWritten(store); //=> false
 */
export function mayHaveWritten(store: ImportStore): boolean {
  const { archived, created, unchanged, unknown, updated } = store.counts();
  const { columns, toList } = store.task;
  // A record that is as asked may still have got associations, or a place in the list.
  const hasMore = toList !== undefined || (columns.associations ?? []).length > 0;
  const written = archived + created + unknown + updated + (hasMore ? unchanged : 0);
  return written > 0 || store.batches().length > 0;
}
