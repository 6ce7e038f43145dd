import { type DiffJob, plannedRecord } from "@x/batch-core";
import type { CreateChange, UpdateChange } from "@x/batch-types";
import type { LookTask } from "../store/look-task.ts";
import { plannedChange } from "../store/planned-change.ts";

/** A change of a plan, and the record with every planned value. */
export interface PlannedRow {
  readonly change: CreateChange | UpdateChange;
  readonly record: NonNullable<ReturnType<typeof plannedRecord>>;
}

/** The change in the cells of a row, and its record; undefined where the cells hold no change that can be written. */
export function plannedRow(
  job: DiffJob,
  task: LookTask,
  cells: readonly (string | null | undefined)[],
): PlannedRow | undefined {
  const change = plannedChange(task, cells);
  const record = change && plannedRecord(job, change);
  return record && { change, record };
}
