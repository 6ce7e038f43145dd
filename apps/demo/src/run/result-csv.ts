import { toCsv } from "@x/batch-file";
import { createResultTable, type KeptRow } from "@x/batch-import";

/** Rows with the user's own columns and cells, as they came in, followed by what became of them. */
export function resultCsv(header: readonly string[], rows: Iterable<KeptRow>): string {
  const table = createResultTable(header);
  return toCsv([table.header, ...[...rows].map((row) => table.cellsOf(row))]);
}
