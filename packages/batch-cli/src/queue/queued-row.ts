import { NO_LINE, reasonOf, type SettledRow, settledRow } from "@x/batch-import";
import type { Outcome } from "@x/batch-queue";

/** What became of one record of a queue, which knows no lines of a file. */
export function rowOf(outcome: Outcome): SettledRow {
  return settledRow({ row: outcome.index, line: NO_LINE }, outcome, undefined, errorOf(outcome));
}

export const RESULT_HEADER = ["hs_row", "hs_status", "hs_id", "hs_error"] as const;

/** Of a table with that header. Rows are counted from 1, as people do. */
export function resultCells({ row, status, id, error }: SettledRow): string[] {
  return [String(row + 1), status, id, error];
}

function errorOf({ mergedInto, ...outcome }: Outcome): string {
  const why = reasonOf(withoutLines(outcome), () => undefined);
  if (mergedInto === undefined) return why;
  const merged = `Merged into row ${mergedInto + 1}, which has the same key.`;
  return why === "" ? merged : `${merged} | ${why}`;
}

/** The message of the error names the index of the other record already. */
function withoutLines(outcome: Outcome): Outcome {
  if (outcome.status !== "failed") return outcome;
  const { duplicateOf: _, ...error } = outcome.error;
  return { ...outcome, error };
}
