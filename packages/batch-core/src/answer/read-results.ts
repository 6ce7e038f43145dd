import type { RecordError, RecordRow } from "@x/batch-types";
import type { Entry, RecordBatch } from "../plan/batch.ts";
import { addError, type Errors } from "../outcome/errors.ts";
import {
  CONTESTED,
  failed,
  type Fate,
  UNACCOUNTED,
  unanswered,
  UNIDENTIFIED,
} from "../outcome/settle.ts";
import { doubtOf } from "./after-doubt.ts";
import { assignErrors } from "./assign-errors.ts";
import { confirmsAll } from "./confirm-archive.ts";
import { confirmRecord } from "./confirm-record.ts";
import { indexEntries } from "./index-entries.ts";
import { type Matches, matchRecords } from "./match-records.ts";
import { hasTraceIds } from "./named-entries.ts";
import { readRows } from "./read-rows.ts";

/** What a 2xx says of the records of a batch. */
export interface Results {
  /** `unknown` where it does not tell. */
  readonly fates: readonly (readonly [Entry, Fate])[];
  /** Rows that belong to no record, as far as can be told. */
  readonly strays: readonly RecordRow[];
  /** Records that two different rows claim to be. */
  readonly contested: ReadonlySet<Entry>;
  /** Errors that name no record. */
  readonly unclaimed: readonly RecordError[];
}

/**
 * Finds what a 2xx says of each record. The status code alone proves nothing: versions that declare no
 * 207 put `errors` into a 200 (fact 20), and a record named nowhere may have been dropped (facts 21, 22).
 */
export function readResults(batch: RecordBatch, body: Record<string, unknown>): Results {
  const { entries, job } = batch;
  const index = indexEntries(batch);
  const assigned = assignErrors(batch, index, body["errors"]);
  const { byEntry } = assigned;
  const matches = matchRecords(batch, index, readRows(body), assigned);
  const { contested, strays } = matches;

  // The answer to one record can only be about that record, unless a trace id names another. An error
  // beside a row that names nobody is no refusal, though: one of the two says that something was written.
  const [only, ...others] = entries;
  const isAboutOnly = only !== undefined && others.length === 0 && strays.length === 0;
  const unclaimed = assigned.unclaimed.filter((error) => {
    if (!isAboutOnly || hasTraceIds(index, error.raw as Record<string, unknown>)) return true;
    addError(byEntry, only, error);
    return false;
  });

  const isArchived = job.operation === "archive" && unclaimed.length === 0 && confirmsAll(body);
  const fates = entries.map((entry): [Entry, Fate] => [
    entry,
    fateOf(entry, batch, matches, byEntry.get(entry)) ??
      (isArchived ? archived(entry) : unaccounted(matches, unclaimed)),
  ]);
  return { fates, strays, contested, unclaimed };
}

/** What the answer says of a record; nothing when it is named nowhere. */
function fateOf(
  entry: Entry,
  batch: RecordBatch,
  { rows, contested }: Matches,
  errors: Errors | undefined,
): Fate | undefined {
  if (contested.has(entry)) return CONTESTED;
  const row = rows.get(entry);
  if (row !== undefined) return confirmRecord(entry, batch.job.operation, row, errors);
  if (errors === undefined) return undefined;
  const doubt = doubtOf(batch, errors);
  return doubt === undefined ? failed(errors) : unanswered(doubt);
}

function archived({ key }: Entry): Fate {
  return { status: "archived", id: key!, warnings: [] };
}

/** @param unclaimed What HubSpot said without naming anybody: it may be about this record. */
function unaccounted({ strays }: Matches, unclaimed: readonly RecordError[]): Fate {
  const fate = strays.length > 0 ? UNIDENTIFIED : UNACCOUNTED;
  return { ...fate, message: `${fate.message}${saidOfNobody(unclaimed)}` };
}

/** Errors that an outcome quotes; the result has all of them. */
const MOST_QUOTED = 3;

export function saidOfNobody(unclaimed: readonly RecordError[]): string {
  const messages = [...new Set(unclaimed.map(({ message }) => message))].slice(0, MOST_QUOTED);
  return messages.length > 0 ? ` It also said, without naming a record: ${messages.join(" ")}` : "";
}
