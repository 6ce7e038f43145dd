import type { Operation, Outcome, RecordError, RecordRow, Warning } from "@x/batch-types";
import type { Batch, Entry } from "./batch.ts";
import { type EntryIndex, indexEntries } from "./index-entries.ts";
import { isObject } from "./internal/is-object.ts";
import { matchRecords, type Matches } from "./match-records.ts";
import { namedRecords, readErrors } from "./read-errors.ts";
import { type Fate, settle } from "./settle.ts";

/**
 * Settles every record by what a 2xx says of it. The status code alone proves nothing: versions that
 * declare no 207 put `errors` into a 200, and a record named nowhere may have been dropped.
 */
export function readResults(
  batch: Batch,
  body: Record<string, unknown>,
): { outcomes: Outcome[]; errors: RecordError[] } {
  const index = indexEntries(batch);
  const matches = matchRecords(batch, index, rowsOf(body));
  const { byEntry, unclaimed } = assignErrors(index, body["errors"]);

  // The answer to one record can only be about that record.
  const [only, ...others] = batch.entries;
  if (only !== undefined && others.length === 0 && unclaimed.length > 0) {
    byEntry.set(only, [...(byEntry.get(only) ?? []), ...unclaimed.splice(0)]);
  }

  const attempts = batch.attempts + 1;
  const outcomes = batch.entries.flatMap((entry) =>
    settle(entry, attempts, fateOf(entry, batch.job.operation, matches, byEntry.get(entry) ?? [])),
  );
  return { outcomes, errors: unclaimed };
}

function fateOf(
  entry: Entry,
  operation: Operation,
  { rows, contested, strays }: Matches,
  errors: readonly RecordError[],
): Fate {
  const row = rows.get(entry);
  const [error, ...moreErrors] = errors;
  if (contested.has(entry)) {
    return unknown("unidentified", "HubSpot returned two records for this one.");
  }
  if (row !== undefined) {
    // Named as written and as wrong: it is written, and what was wrong is worth knowing.
    const warnings = [
      ...(Array.isArray(row.warnings) ? row.warnings : []),
      ...errors.map(asWarning),
    ];
    return { status: confirmedStatus(operation, row), id: row.id, record: row, warnings };
  }
  if (error !== undefined) {
    return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
  }
  // An archive is answered by an empty 204, whatever became of each id.
  if (operation === "archive") return { status: "archived", id: entry.key ?? "", warnings: [] };
  return strays.length > 0
    ? unknown("unidentified", "HubSpot returned records, and nothing tells whether this is one.")
    : unknown("unaccounted", "HubSpot answered, and said nothing about this record.");
}

function confirmedStatus(operation: Operation, row: RecordRow): "created" | "updated" | "found" {
  if (operation === "create") return "created";
  if (operation === "read") return "found";
  return operation === "upsert" && row.new === true ? "created" : "updated";
}

function unknown(reason: "unaccounted" | "unidentified", message: string): Fate {
  const advice = "Look the record up in HubSpot before sending it again.";
  return { status: "unknown", reason, message, advice };
}

function asWarning({ category, message, raw }: RecordError): Warning {
  return { ...(isObject(raw) ? raw : {}), category, message };
}

/** Rows that at least have an id; a row without one cannot confirm anything. */
function rowsOf(body: Record<string, unknown>): RecordRow[] {
  const results = Array.isArray(body["results"]) ? body["results"] : [];
  return results
    .filter(isObject)
    .map((row) => (typeof row["id"] === "number" ? { ...row, id: String(row["id"]) } : row))
    .filter(isRow);
}

function isRow(row: object): row is RecordRow {
  return "id" in row && typeof row.id === "string" && row.id !== "";
}

/** Gives each error to the records it names; one error can name many, one record have many. */
function assignErrors(
  index: EntryIndex,
  list: unknown,
): { byEntry: Map<Entry, RecordError[]>; unclaimed: RecordError[] } {
  const byEntry = new Map<Entry, RecordError[]>();
  const unclaimed: RecordError[] = [];
  for (const item of Array.isArray(list) ? list.filter(isObject) : []) {
    const errors = readErrors(item, "UNKNOWN");
    const { traceIds, ids } = namedRecords(item);
    const named = [...traceIds.map(index.byTraceId), ...ids.map(index.byKey)];
    const entries = new Set(named.filter((entry) => entry !== undefined));
    if (entries.size === 0) unclaimed.push(...errors);
    for (const entry of entries) byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...errors]);
  }
  return { byEntry, unclaimed };
}
