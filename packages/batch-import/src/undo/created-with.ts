import type { ImportStore } from "../store/import-store.ts";

/** Returns the properties that a run gives to records that it creates. Rows of a plan name them. */
export function createdWith(store: Pick<ImportStore, "changes" | "task">): string[] {
  const { columns, look } = store.task;
  const names = new Set(columns.properties.filter((name) => name !== null));
  if (look === undefined) return [...names];
  for (const { change } of store.changes()) {
    if (change.status !== "create") continue;
    for (const { property } of change.changes) names.add(property);
  }
  return [...names];
}
