import type { RecordError } from "@x/batch-types";
import { inDoubt, mayComeFromEarlierAttempt } from "./after-doubt.ts";
import { assignErrors } from "./assign-errors.ts";
import type { Batch, Entry, Interpretation } from "../plan/batch.ts";
import { confirmsAll } from "./confirm-archive.ts";
import { confirmRecord } from "./confirm-record.ts";
import { identifyRows } from "../recover/identify-rows.ts";
import { indexEntries } from "./index-entries.ts";
import { type Matches, matchRecords } from "./match-records.ts";
import { hasTraceIds } from "./named-entries.ts";
import { readRows } from "./read-rows.ts";
import { canBeLookedUp, lookUp } from "../recover/reconcile.ts";
import {
  carried,
  CONTESTED,
  failed,
  type Fate,
  UNACCOUNTED,
  UNIDENTIFIED,
} from "../outcome/settle.ts";
import { addError } from "./share-errors.ts";

/**
 * Settles every record by what a 2xx says of it. The status code alone proves nothing: versions that
 * declare no 207 put `errors` into a 200 (fact 20), and a record named nowhere may have been dropped
 * (facts 21, 22). What is left in doubt is looked up, where that is possible.
 */
export function readResults(
  batch: Batch,
  body: Record<string, unknown>,
  sentAt: number | undefined,
): Interpretation {
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

  const fates: [Entry, Fate][] = [];
  const doubtful: Entry[] = [];
  const untold: Entry[] = [];
  const isArchived = job.operation === "archive" && unclaimed.length === 0 && confirmsAll(body);
  for (const entry of entries) {
    const fate =
      fateOf(entry, batch, matches, byEntry.get(entry) ?? []) ??
      (isArchived ? archived(entry) : unaccounted(matches, unclaimed));
    if (fate.status !== "unknown") fates.push([entry, fate]);
    else if (canBeLookedUp(batch, entry)) doubtful.push(entry);
    else if (job.idProperty !== undefined && strays.length > 0 && !contested.has(entry)) {
      untold.push(entry);
    } else fates.push([entry, fate]);
  }

  const told = identifyRows(batch, fates, untold, { reads: 0, rows: strays });
  const said = saidOfNobody(unclaimed);
  const look = { reads: 0, said, ...(sentAt !== undefined && { sentAt }) };
  const next = doubtful.length > 0 && lookUp(batch, carried(doubtful), look);
  return { ...told, ...next, errors: unclaimed };
}

/** What the answer says of a record; nothing when it is named nowhere. */
function fateOf(
  entry: Entry,
  { job: { operation }, mayBeWritten }: Batch,
  { rows, contested }: Matches,
  errors: readonly RecordError[],
): Fate | undefined {
  if (contested.has(entry)) return CONTESTED;
  const row = rows.get(entry);
  if (row !== undefined) return confirmRecord(entry, operation, row, errors);
  const [error, ...moreErrors] = errors;
  if (error === undefined) return undefined;
  if (mayBeWritten && mayComeFromEarlierAttempt(operation, [error, ...moreErrors])) {
    return inDoubt([error, ...moreErrors]);
  }
  return failed([error, ...moreErrors]);
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

function saidOfNobody(unclaimed: readonly RecordError[]): string {
  const messages = [...new Set(unclaimed.map(({ message }) => message))].slice(0, MOST_QUOTED);
  return messages.length > 0 ? ` It also said, without naming a record: ${messages.join(" ")}` : "";
}
