import type { RecordRow } from "@x/batch-types";
import type { AssignedErrors } from "./assign-errors.ts";
import type { RecordBatch, Entry } from "../plan/batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import type { ResolvedJob } from "../job/job.ts";
import { pairRows } from "./pair-rows.ts";
import { isByContactEmail, keyProperty, keysOf } from "../job/record-key.ts";
import { isSameValue, storedValue } from "./same-value.ts";

/** Which row of an answer is about which record. */
export interface Matches {
  readonly rows: ReadonlyMap<Entry, RecordRow>;
  /** Records that two different rows claim to be. */
  readonly contested: ReadonlySet<Entry>;
  /** Rows that belong to no record of the batch, as far as can be told. */
  readonly strays: readonly RecordRow[];
}

/**
 * Finds the record of each row: by what the row names, and where an answer is complete, by what is
 * left. Never by position: HubSpot answers in an order of its own (facts 12, 13, 16).
 */
export function matchRecords(
  batch: RecordBatch,
  index: EntryIndex,
  rows: readonly RecordRow[],
  errors: AssignedErrors,
): Matches {
  const named = matchNames(batch, index, rows);
  const { contested, strays } = named;
  // Every row has its record: there is nothing to give to those that have none.
  if (strays.length === 0) return named;
  const open = batch.entries.filter(
    (entry) => !named.rows.has(entry) && !errors.byEntry.has(entry),
  );
  // A row too few, a row too many or an error that names nobody: any of the records may be without
  // a row. A trace id that is none of the batch says that the row is about something else, and the id of
  // a row that has its record says that it is the same row once more.
  const isComplete =
    errors.unclaimed.length === 0 &&
    contested.size === 0 &&
    strays.length === open.length &&
    !(index.byTraceId !== undefined && strays.some(hasTraceId)) &&
    !isRepeated(named);
  if (!isComplete) return named;
  const pairs = pairsOf(batch, open, strays);
  if (pairs.length === 0) return named;
  return { rows: new Map([...named.rows, ...pairs]), contested, strays: [] };
}

/** Whether one of the strays is a row that has its record, once more. */
function isRepeated({ rows, strays }: Matches): boolean {
  const ids = new Set([...rows.values()].map(({ id }) => id));
  return strays.some(({ id }) => ids.has(id));
}

/** By trace id, else by record id or unique value. */
export function matchNames(
  { job }: RecordBatch,
  index: EntryIndex,
  rows: readonly RecordRow[],
): Matches {
  const matched = new Map<Entry, RecordRow>();
  const contested = new Set<Entry>();
  const strays: RecordRow[] = [];
  const owners = new Map<string, Entry>();
  for (const row of rows) {
    const entry = entryOf(row, job, index);
    const before = entry && matched.get(entry);
    if (entry === undefined) strays.push(row);
    else if (before !== undefined && before.id !== row.id) contested.add(entry);
    else {
      matched.set(entry, row);
      if (job.operation !== "create") continue;
      // Two records may be found to be one, but not be created as one.
      const owner = owners.get(row.id) ?? entry;
      if (owner !== entry) contested.add(owner).add(entry);
      owners.set(row.id, owner);
    }
  }
  return { rows: matched, contested, strays };
}

function entryOf(row: RecordRow, job: ResolvedJob, index: EntryIndex): Entry | undefined {
  if (index.byTraceId !== undefined && hasTraceId(row)) {
    return index.byTraceId(row.objectWriteTraceId);
  }
  // A create without a unique value has no key: the id of a new record says nothing about which it is.
  if (keyProperty(job) === undefined) return index.byKey(row.id);
  const entries = new Set(keysOf(job, row).map(index.byKey));
  entries.delete(undefined);
  // A contact that two records name by two of its e-mails is neither of them alone.
  return entries.size === 1 ? [...entries][0] : undefined;
}

function hasTraceId(row: RecordRow): row is RecordRow & { objectWriteTraceId: string } {
  return typeof row.objectWriteTraceId === "string";
}

/** Who gets which of the rows that name nobody, in an answer that is complete. */
function pairsOf(
  { entries, job }: RecordBatch,
  open: readonly Entry[],
  rows: readonly RecordRow[],
): readonly (readonly [Entry, RecordRow])[] {
  const [row] = rows;
  // What is archived has the id that was sent.
  if (job.operation === "archive") return [];
  if (row !== undefined && entries.length === 1) {
    const only = entries[0]!;
    return isAnother(only, row, job) ? [] : [[only, row]];
  }
  // Elsewhere, other values are no proof: HubSpot keeps some as they were (fact 76).
  return job.operation === "create" ? pairRows(open, rows) : [];
}

/**
 * The answer to one record is about that record, whatever HubSpot made of its values: a record that
 * is read or updated may come under another id, or with another e-mail, by which it is not the less
 * found. A new record cannot have another unique value than it was given, and only a contact is found
 * by several.
 */
function isAnother({ key }: Entry, row: RecordRow, job: ResolvedJob): boolean {
  const property = keyProperty(job);
  if (property === undefined || key === undefined) return false;
  if (job.operation !== "create" && isByContactEmail(job)) return false;
  const stored = storedValue(row, property);
  return stored !== "" && !isSameValue(key, stored);
}
