import type { CheckReport, MappedColumn } from "@x/batch-import";
import { printable } from "../terminal/printable.ts";

/** An archive sends the record id, and nothing else. */
const NOT_SENT = "not sent";

/** A line for each column: what it is, or why it is nothing. */
export function mappingText(
  columns: readonly MappedColumn[],
  operation: CheckReport["operation"],
): string {
  const width = Math.min(40, Math.max(...columns.map(({ column }) => column.length)));
  return columns
    .map(
      (column) =>
        `  ${printable(column.column).padEnd(width)} → ${operation === "archive" && column.recordId !== true ? NOT_SENT : meaningOf(column)}\n`,
    )
    .join("");
}

function meaningOf({
  property,
  label,
  recordId,
  associatedWith,
  mayBe,
  readOnly,
}: MappedColumn): string {
  const parts = [
    ...(recordId ? ["the record id"] : []),
    ...(property === undefined ? [] : [label ? `${property} (${printable(label)})` : property]),
    ...(associatedWith === undefined ? [] : [`associations with ${associatedWith}`]),
  ];
  if (parts.length > 0) return parts.join(", ");
  if (readOnly) return "not written: HubSpot sets it itself";
  return mayBe === undefined
    ? "not written"
    : `not written: may be ${mayBe.join(" or ")}; use --map`;
}
