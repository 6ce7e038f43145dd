import Papa from "papaparse";
import type { Table } from "../input/read-csv.ts";
import { OWN_COLUMNS } from "../input/own-columns.ts";
import { idOf, reasonOf } from "./describe-outcome.ts";
import type { SettledRow } from "./filter-outcomes.ts";

/** Rows with the user's own columns and cells, as they came in, followed by what became of them. */
export function resultCsv({ header, rows }: Table, settled: Iterable<SettledRow>): string {
  const kept = header.flatMap((title, column) => (OWN_COLUMNS.includes(title) ? [] : [column]));
  const lines = [[...kept.map((column) => header[column]!), ...OWN_COLUMNS]];
  for (const { row, outcome } of settled) {
    const own = [String(row.line), outcome.status, idOf(outcome), reasonOf(outcome, rows)];
    lines.push([...kept.map((column) => row.cells[column]!), ...own]);
  }
  return `${Papa.unparse(lines, { newline: "\n" })}\n`;
}
