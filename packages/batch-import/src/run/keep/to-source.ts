import type { KeptBatch } from "../../store/import-store.ts";
import type { SourceRow } from "../../store/settled-row.ts";

/** A row as a kept batch has it: JSON has null where a cell is missing. */
export function toSource([, row, line, cells]: KeptBatch["rows"][number]): SourceRow {
  return { row, line, cells: cells.map((cell) => cell ?? undefined) };
}
