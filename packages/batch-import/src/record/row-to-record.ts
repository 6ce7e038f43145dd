import type { KeyTarget, Operation } from "@x/batch-types";
import type { AssociationColumn } from "../mapping/association-column.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";

/**
 * A row as a record for core. A blank cell leaves its property alone, or clears it where the column map says so; a
 * cell that is `undefined`, of a key that a JSON object lacks, always leaves it alone.
 */
export function rowToRecord(
  cells: readonly (string | undefined)[],
  operation: Operation,
  { properties: names, idColumn, associations, clears }: ColumnMap,
): unknown {
  const id = idColumn === undefined ? undefined : cells[idColumn]?.trim();
  if (operation === "archive") return { id };
  const properties: Record<string, string> = {};
  for (let column = 0; column < names.length; column += 1) {
    const name = names[column];
    const cell = cells[column];
    if (typeof name !== "string" || cell === undefined) continue;
    if (cell !== "" || clears?.[column] === true) properties[name] = cell;
  }
  const record = id === undefined ? { properties } : { id, properties };
  if (associations === undefined || associations.length === 0) return record;
  const made = associations.flatMap((one) => associationsOf(cells, operation, one));
  return made.length === 0 ? record : { ...record, associations: made };
}

/** How many properties the blank cells of a row clear. */
export function countCleared(
  cells: readonly (string | undefined)[],
  clears: readonly boolean[],
): number {
  let cleared = 0;
  for (let column = 0; column < clears.length; column += 1) {
    if (clears[column] === true && cells[column] === "") cleared += 1;
  }
  return cleared;
}

/** The record ids, or other keys, in a cell, which has them separated by semicolons. */
export function idsIn(cell: string | undefined): string[] {
  if (cell === undefined || cell === "") return [];
  return cell
    .split(";")
    .map((id) => id.trim())
    .filter((id) => id !== "");
}

/**
 * The records that a cell names by a property, several separated by semicolons. A name may have a semicolon itself: where
 * records are searched, the whole cell is looked up first.
 */
export function targetsIn(
  cell: string | undefined,
  objectType: AssociationColumn["objectType"],
  key: NonNullable<AssociationColumn["key"]>,
): KeyTarget[] {
  const parts = idsIn(cell);
  if (key.findBy === "search" && parts.length > 1) {
    return [{ objectType, ...key, id: cell!.trim(), parts }];
  }
  return parts.map((id) => ({ objectType, ...key, id }));
}

/** A create takes its associations along; those of an update or upsert follow it. */
export function associationsOf(
  cells: readonly (string | undefined)[],
  operation: Operation,
  { column, key, objectType, types }: AssociationColumn,
): object[] {
  if (key !== undefined) {
    return targetsIn(cells[column], objectType, key).map((to) => ({ to, ...(types && { types }) }));
  }
  return idsIn(cells[column]).map((id) =>
    operation === "create"
      ? { to: { id }, types }
      : { to: { objectType, id }, ...(types && { types }) },
  );
}
