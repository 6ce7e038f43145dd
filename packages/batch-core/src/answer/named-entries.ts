import type { RecordBatch, Entry } from "../plan/batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import { contextIds, contextValues } from "./read-errors.ts";

/**
 * Finds the records that an error certainly names. A record that is being created has no id yet: an id in the
 * error is another record's, such as one to associate. Only a look-up names a create by its unique value.
 */
export function namedEntries(
  { job, reconciliation }: Pick<RecordBatch, "job" | "reconciliation">,
  index: EntryIndex,
  error: Record<string, unknown>,
): ReadonlySet<Entry> {
  const hasNoId = job.operation === "create" && reconciliation === undefined;
  return hasNoId && !hasTraceIds(index, error) ? new Set() : possibleEntries(index, error);
}

/** Finds the records an error may be about: by trace ids, else by ids or unique values in its context. */
export function possibleEntries(
  index: EntryIndex,
  error: Record<string, unknown>,
): ReadonlySet<Entry> {
  const possible = hasTraceIds(index, error)
    ? traceIdsOf(error).map(index.byTraceId) // Fact 70.
    : contextIds(error).map(index.byKey);
  return new Set(possible.filter((entry) => entry !== undefined));
}

/** Returns true when an error has trace ids, of this batch or another. */
export function hasTraceIds(
  index: EntryIndex,
  error: Record<string, unknown>,
): index is Required<EntryIndex> {
  return index.byTraceId !== undefined && traceIdsOf(error).length > 0;
}

function traceIdsOf(error: Record<string, unknown>): string[] {
  return contextValues(error, "objectWriteTraceId").filter((id) => id !== "");
}
