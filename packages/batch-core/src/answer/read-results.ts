import type { RecordError, RecordRow } from "@x/batch-types";
import type { Entry, RecordBatch } from "../plan/batch.ts";
import { addError, type Errors } from "../outcome/errors.ts";
import {
  AMBIGUOUS,
  failed,
  type Fate,
  UNACCOUNTED,
  unknownFate,
  UNIDENTIFIED,
} from "../outcome/settle.ts";
import { doubtOf } from "./doubt-of-refusal.ts";
import { assignErrors } from "./assign-errors.ts";
import { confirmsAll } from "./confirm-archive.ts";
import { confirmRecord } from "./confirm-record.ts";
import { indexEntries } from "./index-entries.ts";
import { type Matches, matchRecords } from "./match-records.ts";
import { hasTraceIds } from "./named-entries.ts";
import { readRows } from "./read-rows.ts";

/** What a 2xx says about the records of a batch. */
export interface Results {
  /** `unknown` for records it does not mention. */
  readonly fates: readonly (readonly [Entry, Fate])[];
  /** Rows that name no record. */
  readonly strays: readonly RecordRow[];
  /** Records with two different rows, or that share one row. */
  readonly ambiguous: ReadonlySet<Entry>;
  /** Errors that name no record. */
  readonly unclaimed: readonly RecordError[];
}

/**
 * Returns what a 2xx says about each record. Its status proves nothing: a version without 207 may put `errors`
 * into a 200, and a record named nowhere may have been dropped.
 */
export function readResults(batch: RecordBatch, body: Record<string, unknown>): Results {
  const { entries, job } = batch;
  const index = indexEntries(batch);
  const assigned = assignErrors(batch, index, body["errors"]); // Facts 20, 21 and 22.
  const { byEntry } = assigned;
  const matches = matchRecords(batch, index, readRows(body), assigned);
  const { ambiguous, strays } = matches;

  // The answer to a single record is about that record, unless a trace id names another. Beside a stray, though,
  // an error is no refusal: something was written.
  const only = entries.length === 1 ? entries[0] : undefined;
  const unclaimed = assigned.unclaimed.filter((error) => {
    if (only === undefined || strays.length > 0) return true;
    if (hasTraceIds(index, error.raw as Record<string, unknown>)) return true;
    addError(byEntry, only, error);
    return false;
  });

  const isArchived = job.operation === "archive" && unclaimed.length === 0 && confirmsAll(body);
  const fates = entries.map((entry): [Entry, Fate] => [
    entry,
    fateOf(entry, batch, matches, byEntry.get(entry)) ??
      (isArchived ? archived(entry) : unaccounted(matches, unclaimed)),
  ]);
  return { fates, strays, ambiguous, unclaimed };
}

/** Returns what the answer says about a record; `undefined` when it is named nowhere. */
function fateOf(
  entry: Entry,
  batch: RecordBatch,
  { rows, ambiguous }: Matches,
  errors: Errors | undefined,
): Fate | undefined {
  if (ambiguous.has(entry)) return AMBIGUOUS;
  const row = rows.get(entry);
  if (row !== undefined) return confirmRecord(entry, batch.job.operation, row, errors);
  if (errors === undefined) return undefined;
  const doubt = doubtOf(batch, errors);
  return doubt === undefined ? failed(errors) : unknownFate(doubt);
}

function archived({ key }: Entry): Fate {
  return { status: "archived", id: key!, warnings: [] };
}

/** @param unclaimed Errors without a name: they may be about this record. */
function unaccounted({ strays }: Matches, unclaimed: readonly RecordError[]): Fate {
  const fate = strays.length > 0 ? UNIDENTIFIED : UNACCOUNTED;
  return { ...fate, message: `${fate.message}${quoteUnclaimed(unclaimed)}` };
}

/** The most errors an outcome quotes; the result has all. */
const MOST_QUOTED = 3;

export function quoteUnclaimed(unclaimed: readonly RecordError[]): string {
  const messages = [...new Set(unclaimed.map(({ message }) => message))].slice(0, MOST_QUOTED);
  return messages.length > 0 ? ` It also said, without naming a record: ${messages.join(" ")}` : "";
}
