import { type DiffJob, plannedRecord } from "@x/batch-core";
import type { CreateChange, UpdateChange } from "@x/batch-types";
import { changeSchema } from "@x/batch-types/schemas";
import * as v from "valibot";
import type { LookTask } from "../store/look-task.ts";

/** A change of a plan, and the record with every planned value. */
export interface PlannedRow {
  readonly change: CreateChange | UpdateChange;
  readonly record: NonNullable<ReturnType<typeof plannedRecord>>;
}

/** The change in the cells of a row; undefined where there is none that can be written. */
export function plannedRow(
  job: DiffJob,
  { column }: LookTask,
  cells: readonly (string | null | undefined)[],
): PlannedRow | undefined {
  const { success, output } = v.safeParse(changeSchema, parse(cells[column] ?? ""));
  if (!success || (output.status !== "create" && output.status !== "update")) return undefined;
  const record = plannedRecord(job, output);
  return record && { change: output, record };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
