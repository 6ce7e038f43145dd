import type { Task } from "../store/task.ts";
import { plannedRow } from "./planned-row.ts";

/**
 * Returns what reads the id of a row's record, where the row says it: the id that HubSpot has of a record, and no key of
 * ours. A change of a plan says it where HubSpot had the record when the plan was made.
 */
export function createIdReader({
  columns,
  job,
  look,
}: Pick<Task, "columns" | "job" | "look">): (
  cells: readonly (string | null | undefined)[],
) => string | undefined {
  if (look !== undefined) {
    const operation = job.operation === "update" ? "update" : "upsert";
    return (cells) => {
      const change = plannedRow({ ...job, operation }, look, cells)?.change;
      return change?.status === "update" ? change.id : undefined;
    };
  }
  const { idColumn } = columns;
  return (cells) => (idColumn === undefined ? undefined : (cells[idColumn] ?? undefined));
}
