import type { RecordRow } from "@x/batch-types";
import type { AssignedErrors } from "./assign-errors.ts";
import type { RecordBatch, Entry } from "../plan/batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import type { ResolvedJob } from "../job/job.ts";
import { pairRows } from "./pair-rows.ts";
import { isByContactEmail, keyProperty, keysOf } from "../job/record-key.ts";
import { isSameValue, storedValue } from "./same-value.ts";

/** Which row of an answer belongs to which record. */
export interface Matches {
  readonly rows: ReadonlyMap<Entry, RecordRow>;
  /** Records with two different rows, or that share one row with another record. */
  readonly ambiguous: ReadonlySet<Entry>;
  /** Rows that name no record of the batch. */
  readonly strays: readonly RecordRow[];
}

/**
 * Finds the record of each row: by the name in the row, and in a complete answer by what is left. Never by
 * position: HubSpot's order differs from the request's.
 */
export function matchRecords(
  batch: RecordBatch,
  index: EntryIndex,
  rows: readonly RecordRow[],
  errors: AssignedErrors,
): Matches {
  const named = matchNames(batch, index, rows); // Facts 12, 13 and 16.
  const { ambiguous, strays } = named;
  // Every row has its record, so none is left to give.
  if (strays.length === 0) return named;
  const open = batch.entries.filter(
    (entry) => !named.rows.has(entry) && !errors.byEntry.has(entry),
  );
  // With a missing row, an extra row or an error without a name, any record may lack a row. A foreign trace id
  // means that the row is about something else; a repeated id, that the row came twice.
  const isComplete =
    errors.unclaimed.length === 0 &&
    ambiguous.size === 0 &&
    strays.length === open.length &&
    !(index.byTraceId !== undefined && strays.some(hasTraceId)) &&
    !isRepeated(named);
  if (!isComplete) return named;
  const pairs = pairsOf(batch, open, strays);
  if (pairs.length === 0) return named;
  return { rows: new Map([...named.rows, ...pairs]), ambiguous, strays: [] };
}

/** Returns true when a stray repeats a row that has its record. */
function isRepeated({ rows, strays }: Matches): boolean {
  const ids = new Set([...rows.values()].map(({ id }) => id));
  return strays.some(({ id }) => ids.has(id));
}

/** Matches rows by trace id, else by record id or unique value. */
export function matchNames(
  { job }: RecordBatch,
  index: EntryIndex,
  rows: readonly RecordRow[],
): Matches {
  const matched = new Map<Entry, RecordRow>();
  const ambiguous = new Set<Entry>();
  const strays: RecordRow[] = [];
  const owners = new Map<string, Entry>();
  for (const row of rows) {
    const entry = entryOf(row, job, index);
    const before = entry && matched.get(entry);
    if (entry === undefined) strays.push(row);
    else if (before !== undefined && before.id !== row.id) ambiguous.add(entry);
    else {
      matched.set(entry, row);
      if (job.operation !== "create") continue;
      // Two records of a read or update may be the same, but two creates make two records.
      const owner = owners.get(row.id) ?? entry;
      if (owner !== entry) ambiguous.add(owner).add(entry);
      owners.set(row.id, owner);
    }
  }
  return { rows: matched, ambiguous, strays };
}

function entryOf(row: RecordRow, job: ResolvedJob, index: EntryIndex): Entry | undefined {
  if (index.byTraceId !== undefined && hasTraceId(row)) {
    return index.byTraceId(row.objectWriteTraceId);
  }
  // A create without a unique property has no keys: the id of a new record does not tell which it is.
  if (keyProperty(job) === undefined) return index.byKey(row.id);
  const entries = new Set(keysOf(job, row).map(index.byKey));
  entries.delete(undefined);
  // A contact with the e-mails of two records of the batch belongs to neither for sure.
  return entries.size === 1 ? [...entries][0] : undefined;
}

function hasTraceId(row: RecordRow): row is RecordRow & { objectWriteTraceId: string } {
  return typeof row.objectWriteTraceId === "string";
}

/** Pairs strays of a complete answer with records that have no row. */
function pairsOf(
  { entries, job }: RecordBatch,
  open: readonly Entry[],
  rows: readonly RecordRow[],
): readonly (readonly [Entry, RecordRow])[] {
  const [row] = rows;
  // An archive returns the id that was sent, so a stray is about another record.
  if (job.operation === "archive") return [];
  if (row !== undefined && entries.length === 1) {
    const only = entries[0]!;
    return isAnother(only, row, job) ? [] : [[only, row]];
  }
  // For other operations values prove nothing: HubSpot keeps some values as they were (fact 76).
  return job.operation === "create" ? pairRows(open, rows) : [];
}

/**
 * Returns true when the only row cannot be that of the only record. A record read or updated may come under
 * another id or e-mail. A new record keeps its unique value, and only contacts have several.
 */
function isAnother({ key }: Entry, row: RecordRow, job: ResolvedJob): boolean {
  const property = keyProperty(job);
  if (property === undefined || key === undefined) return false;
  if (job.operation !== "create" && isByContactEmail(job)) return false;
  const stored = storedValue(row, property);
  return stored !== "" && !isSameValue(key, stored);
}
