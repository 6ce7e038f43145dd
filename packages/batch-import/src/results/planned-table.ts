import { plannedCells, plannedChange } from "../store/planned-change.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";
import type { ComparedColumn } from "../store/row-origin.ts";
import type { LookTask } from "../store/look-task.ts";
import type { Task, TaskSource } from "../store/task.ts";

/** How changes of a plan are shown: the columns that were compared, and the planned values. */
export interface PlannedTable {
  readonly look: LookTask;
  readonly compared: readonly ComparedColumn[];
  readonly header: readonly string[];
  cellsOf(row: Pick<KeptRow, "cells" | "row">): string[];
}

/** Undefined where the rows of a run are no changes, or it is not kept which columns they come from. */
export function createPlannedTable({
  look,
  source,
}: Pick<Task, "look"> & {
  readonly source?: Pick<TaskSource, "origin"> | undefined;
}): PlannedTable | undefined {
  const compared = source?.origin?.columns;
  if (look === undefined || compared === undefined) return undefined;
  return {
    look,
    compared,
    header: compared.map(({ title }) => title),
    cellsOf: (row) => plannedCells(compared, plannedChange(look, cellsOf(row))),
  };
}
