import { type ImportStore, type KeptRow, NO_LINE, type Task } from "@x/batch-import";
import { createRowExport, unansweredRows } from "@x/batch-import/sqlite";
import type { EventLines } from "./json-events.ts";

/** `settled`: each row as soon as it has its outcome. `input`: all rows of the run, in the order of the file. */
export type RowOrder = "settled" | "input";

/** Prints the outcome of each row. */
export interface RowLines {
  settled(rows: readonly KeptRow[]): void;
  /** Prints what is due, and waits while the reader is slow. */
  advance(): Promise<void>;
  /** Prints the rest; what is in flight is unknown. */
  finish(): Promise<void>;
}

export function createRowLines(store: ImportStore, events: EventLines, order: RowOrder): RowLines {
  const column = keyColumn(store.task);

  function print({ row, line, status, id, error, cells }: KeptRow): void {
    const key = column === -1 ? undefined : (JSON.parse(cells) as string[])[column];
    const where = line === NO_LINE ? {} : { line };
    events.row({ index: row, ...where, key, status, id, error });
  }
  if (order === "input") {
    const rows = createRowExport(store, (row) => {
      print(row);
      return events.drained();
    });
    return { settled: () => {}, ...rows };
  }
  return {
    settled: (rows) => rows.forEach(print),
    advance: () => events.drained(),
    async finish() {
      unansweredRows(store).forEach(print);
      await events.drained();
    },
  };
}

/** The column that says which record a row is about; -1 when there is none. */
function keyColumn({ columns, job }: Task): number {
  const property = job.idProperty ?? job.uniqueProperty;
  return columns.idColumn ?? (property === undefined ? -1 : columns.properties.indexOf(property));
}
