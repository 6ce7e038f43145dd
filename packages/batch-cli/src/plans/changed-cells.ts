import type { RowChange, ValueLabels } from "@x/batch-import";
import type { Change, PropertyChange } from "@x/batch-types";
import { labelled } from "./labelled.ts";

/** The columns of `changes.csv`, one row for each value that changes. */
export const CELL_COLUMNS = ["line", "key", "id", "property", "from", "to"] as const;

/**
 * The values that a change writes. The key of a new record is one of them, so that a record without other values is
 * seen, too.
 *
 * @param idProperty The unique property that keys are values of.
 */
export function writtenValues(
  change: Change,
  idProperty: string | undefined,
): readonly PropertyChange[] {
  const { status, key } = change;
  if (status === "update") return change.changes;
  if (status !== "create") return [];
  if (idProperty === undefined || key === undefined) return change.changes;
  const others = change.changes.filter(({ property }) => property !== idProperty);
  return [{ property: idProperty, from: "", to: key }, ...others];
}

/** The rows of `changes.csv` for one change; none where nothing is to be written. */
export function changedCells(
  { line, change }: RowChange,
  idProperty: string | undefined,
  labels: ValueLabels,
): readonly (readonly string[])[] {
  const id = "id" in change ? (change.id ?? "") : "";
  return writtenValues(change, idProperty).map(({ property, from, to }) => [
    String(line),
    change.key ?? "",
    id,
    property,
    labelled(labels, property, from),
    labelled(labels, property, to),
  ]);
}
