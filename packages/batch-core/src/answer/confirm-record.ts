import type { ConfirmedOutcome, Operation, RecordError, RecordRow, Warning } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { otherValues } from "./other-values.ts";
import type { Fate } from "../outcome/settle.ts";

/** What became of a record that has a row, with all that is worth knowing about it. */
export function confirmRecord(
  entry: Entry,
  operation: Operation,
  row: RecordRow,
  errors?: readonly RecordError[],
): Fate {
  const warnings = otherValues(entry, row);
  // Named as written and as wrong: it is written, and what was wrong is worth knowing.
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

/** With all that HubSpot said, which is what `raw` holds. */
function asWarning({ category, message, raw }: RecordError): Warning {
  return { ...(raw as object), category, message };
}
