import type { RecordBatch, Entry } from "../plan/batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import { contextIds, contextValues } from "./read-errors.ts";

/**
 * Finds the records that an error names for sure. A record that is being created has no id yet: an id is
 * that of another record, such as one to be associated, and may by chance be the unique value of this
 * one. Only a look-up names what was created by its unique value.
 */
export function namedEntries(
  { job, reconciliation }: Pick<RecordBatch, "job" | "reconciliation">,
  index: EntryIndex,
  error: Record<string, unknown>,
): ReadonlySet<Entry> {
  const hasNoId = job.operation === "create" && reconciliation === undefined;
  return hasNoId && !hasTraceIds(index, error) ? new Set() : hintedEntries(index, error);
}

/**
 * Finds the records that an error may be about, by what its context holds: trace ids, else ids or unique
 * values. Where trace ids name the records, an id beside them may be that of something else (fact 70).
 */
export function hintedEntries(
  index: EntryIndex,
  error: Record<string, unknown>,
): ReadonlySet<Entry> {
  const hinted = hasTraceIds(index, error)
    ? traceIdsOf(error).map(index.byTraceId)
    : contextIds(error).map(index.byKey);
  return new Set(hinted.filter((entry) => entry !== undefined));
}

/** Whether an error names records by trace ids, be they of this batch or not. */
export function hasTraceIds(
  index: EntryIndex,
  error: Record<string, unknown>,
): index is Required<EntryIndex> {
  return index.byTraceId !== undefined && traceIdsOf(error).length > 0;
}

function traceIdsOf(error: Record<string, unknown>): string[] {
  return contextValues(error, "objectWriteTraceId").filter((id) => id !== "");
}
