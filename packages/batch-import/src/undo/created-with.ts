import type { Change } from "@x/batch-types";
import { createSentCells, sentColumns } from "../mapping/sent-cells.ts";
import { rowToRecord } from "../record/row-to-record.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow, sparseCellsOf } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";

/** Returns the properties that a run sets in records that it creates. For an applied plan, its rows name them. */
export function createdWith(store: Pick<ImportStore, "changes" | "task">): string[] {
  const { columns, look } = store.task;
  const names = new Set(sentColumns(columns).properties.filter((name) => name !== null));
  if (look === undefined) return [...names];
  for (const { change } of store.changes()) {
    if (change.status !== "create") continue;
    for (const { property } of change.changes) names.add(property);
  }
  return [...names];
}

/**
 * Returns a function that returns the properties that a run set in the record that a row created.
 *
 * @param change What was kept before the row was sent, if anything.
 */
export function createCreatedBy({
  columns,
}: Pick<Task, "columns">): (row: KeptRow, change: Change | undefined) => string[] {
  const sent = sentColumns(columns);
  const toSent = createSentCells(columns);
  return (row, change) => {
    if (change?.status === "create") return change.changes.map(({ property }) => property);
    const cells = toSent(sparseCellsOf(row));
    const { properties } = rowToRecord(cells, "create", { ...sent, associations: [] }) as {
      readonly properties: Readonly<Record<string, string>>;
    };
    return Object.keys(properties);
  };
}
