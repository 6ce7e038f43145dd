import { RESULT_COLUMNS } from "../mapping/result-columns.ts";
import { lineText } from "../store/row-origin.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";

/** How rows are written to a result file: the user's own columns and cells, then what became of them. */
export interface ResultTable {
  readonly header: readonly string[];
  cellsOf(row: KeptRow): string[];
}

/**
 * @param header Of the source.
 * @param titles The same as the file has them.
 *
 * @example
 * function failedRows(store: ImportStore): string[][] {
 *   const table = createResultTable(store.task.header);
 *   return [...store.withStatus("failed")].map((row) => table.cellsOf(row));
 * }
 */
export function createResultTable(
  header: readonly string[],
  titles: readonly string[] = header,
): ResultTable {
  const own: readonly string[] = RESULT_COLUMNS;
  const kept = header.flatMap((title, column) => (own.includes(title) ? [] : [column]));
  return {
    header: [...kept.map((column) => titles[column] ?? header[column]!), ...RESULT_COLUMNS],
    cellsOf(row) {
      const { line, status, id, error } = row;
      const cells = cellsOf(row);
      return [...kept.map((column) => cells[column] ?? ""), lineText(line), status, id, error];
    },
  };
}
