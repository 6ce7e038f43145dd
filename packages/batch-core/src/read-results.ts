import type { RecordError } from "@x/batch-types";
import { inDoubt, mayComeFromEarlierAttempt } from "./after-doubt.ts";
import { assignErrors } from "./assign-errors.ts";
import type { Batch, Entry, Interpretation } from "./batch.ts";
import { confirmsAll } from "./confirm-archive.ts";
import { confirmRecord } from "./confirm-record.ts";
import { identifyRows } from "./identify-rows.ts";
import { indexEntries } from "./index-entries.ts";
import { type Matches, matchRecords } from "./match-records.ts";
import { readRows } from "./read-rows.ts";
import { canBeLookedUp, reconcile } from "./reconcile.ts";
import { carried, CONTESTED, type Fate, UNACCOUNTED, UNIDENTIFIED } from "./settle.ts";

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
  const { byEntry, unclaimed } = assigned;
  const matches = matchRecords(batch, index, readRows(body), assigned);
  const { contested, strays } = matches;

  // The answer to one record can only be about that record. An error beside a row that names nobody
  // is no refusal, though: one of the two says that something was written.
  if (entries.length === 1 && strays.length === 0) {
    const only = entries[0]!;
    byEntry.set(only, [...(byEntry.get(only) ?? []), ...unclaimed.splice(0)]);
  }

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
  const next = doubtful.length > 0 && reconcile(batch, carried(doubtful), 0, sentAt);
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
  return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
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
