import { RESULT_COLUMNS } from "../mapping/result-columns.ts";
import { lineText } from "../store/row-origin.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";
import type { Task, TaskSource } from "../store/task.ts";
import { createPlannedTable } from "./planned-table.ts";

/**
 * How rows are written to a result file: the user's own columns and cells, then what became of them. Of changes of a plan,
 * the cells are the planned values.
 */
export interface ResultTable {
  readonly header: readonly string[];
  cellsOf(row: KeptRow): string[];
}

/** What a result table needs of a task. */
export type ResultTableOptions = Pick<Task, "header" | "look"> & {
  readonly source?: Pick<TaskSource, "origin" | "titles"> | undefined;
};

/**
 * @example
 * function failedRows(store: ImportStore): string[][] {
 *   const table = createResultTable(store.task);
 *   return [...store.withStatus("failed")].map((row) => table.cellsOf(row));
 * }
 */
export function createResultTable(options: ResultTableOptions): ResultTable {
  const planned = createPlannedTable(options);
  if (planned !== undefined) {
    return {
      header: [...planned.header, ...RESULT_COLUMNS],
      cellsOf: (row) => [...planned.cellsOf(row), ...resultCells(row)],
    };
  }
  const { header, source = {} } = options;
  const { titles = header } = source;
  const own: readonly string[] = RESULT_COLUMNS;
  const kept = header.flatMap((title, column) => (own.includes(title) ? [] : [column]));
  return {
    header: [...kept.map((column) => titles[column] ?? header[column]!), ...RESULT_COLUMNS],
    cellsOf(row) {
      const cells = cellsOf(row);
      const shown = kept.map((column) => cells[column] ?? "");
      shown.push(...resultCells(row));
      return shown;
    },
  };
}

function resultCells({ line, status, id, error }: KeptRow): string[] {
  return [lineText(line), status, id, error];
}
