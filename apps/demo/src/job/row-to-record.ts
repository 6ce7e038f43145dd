import type { Operation } from "@x/batch-types";
import type { ColumnMap } from "./map-columns.ts";

/** A row as a record; a blank cell leaves its property alone. */
export function rowToRecord(
  cells: readonly string[],
  operation: Operation,
  { properties: columns, idColumn }: ColumnMap,
): unknown {
  const id = idColumn === undefined ? undefined : cells[idColumn]?.trim();
  if (operation === "archive") return { id };
  const properties: Record<string, string> = {};
  for (const [column, name] of columns.entries()) {
    const cell = cells[column];
    if (name !== undefined && cell !== undefined && cell !== "") properties[name] = cell;
  }
  return id === undefined ? { properties } : { id, properties };
}
