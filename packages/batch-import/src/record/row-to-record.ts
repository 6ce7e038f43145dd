import type { Operation } from "@x/batch-types";
import type { AssociationColumn } from "../mapping/association-columns.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";

/** A row as a record for core; a blank cell leaves its property alone. */
export function rowToRecord(
  cells: readonly string[],
  operation: Operation,
  { properties: names, idColumn, associations }: ColumnMap,
): unknown {
  const id = idColumn === undefined ? undefined : cells[idColumn]?.trim();
  if (operation === "archive") return { id };
  const properties: Record<string, string> = {};
  for (let column = 0; column < names.length; column += 1) {
    const name = names[column];
    const cell = cells[column];
    if (typeof name === "string" && cell !== undefined && cell !== "") properties[name] = cell;
  }
  const record = id === undefined ? { properties } : { id, properties };
  if (associations === undefined || associations.length === 0) return record;
  const made = associations.flatMap((one) => associationsOf(cells, operation, one));
  return made.length === 0 ? record : { ...record, associations: made };
}

/** The record ids in a cell, which has them separated by semicolons. */
export function idsIn(cell: string | undefined): string[] {
  if (cell === undefined || cell === "") return [];
  return cell
    .split(";")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

/** A create takes its associations along; those of an update or upsert follow it. */
function associationsOf(
  cells: readonly string[],
  operation: Operation,
  { column, objectType, types }: AssociationColumn,
): object[] {
  return idsIn(cells[column]).map((id) =>
    operation === "create"
      ? { to: { id }, types }
      : { to: { objectType, id }, ...(types && { types }) },
  );
}
