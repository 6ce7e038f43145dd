import type { ConfirmedOutcome, Operation, RecordError, RecordRow, Warning } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { otherValues } from "./other-values.ts";
import type { Fate } from "../outcome/settle.ts";

/** Returns the fate of a record that has a row, with warnings from the row and from errors that name it. */
export function confirmRecord(
  entry: Entry,
  operation: Operation,
  row: RecordRow,
  errors?: readonly RecordError[],
): Fate {
  const warnings = otherValues(entry, row);
  // A record with a row and errors is written; its errors become warnings.
  if (errors !== undefined) warnings.unshift(...errors.map(asWarning));
  if (Array.isArray(row.warnings)) warnings.unshift(...row.warnings);
  return { status: confirmedStatus(operation, row), id: row.id, record: row, warnings };
}

function confirmedStatus(operation: Operation, row: RecordRow): ConfirmedOutcome["status"] {
  if (operation === "create") return "created";
  if (operation === "archive") return "archived";
  if (operation === "read") return "found";
  return operation === "upsert" && row.new === true ? "created" : "updated";
}

// `raw` has every field that HubSpot sent.
function asWarning({ category, message, raw }: RecordError): Warning {
  return { ...(raw as object), category, message };
}
