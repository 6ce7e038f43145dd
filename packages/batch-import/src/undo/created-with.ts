import type { Change } from "@x/batch-types";
import { createSentCells, sentColumns } from "../mapping/sent-cells.ts";
import { rowToRecord } from "../record/row-to-record.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow, sparseCellsOf } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";

/**
 * Returns the properties that a run sets in records that it creates. For an applied plan, its rows name them.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * createdWith(store); //=> ["email"]
 */
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
 * Returns a function that returns the values that a row gave its record.
 *
 * @param change What was kept before the row was sent, if anything.
 */
export function createGivenValues({
  columns,
}: Pick<Task, "columns">): (
  row: KeptRow,
  change: Change | undefined,
) => Readonly<Record<string, string>> {
  const sent = sentColumns(columns);
  const toSent = createSentCells(columns);
  return (row, change) => {
    if (change?.status === "create") {
      return Object.fromEntries(change.changes.map(({ property, to }) => [property, to]));
    }
    const cells = toSent(sparseCellsOf(row));
    const { properties } = rowToRecord(cells, "create", { ...sent, associations: [] }) as {
      readonly properties: Readonly<Record<string, string>>;
    };
    return properties;
  };
}
