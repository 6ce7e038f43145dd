import { assignErrors } from "../answer/assign-errors.ts";
import { confirmRecord } from "../answer/confirm-record.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { matchNames } from "../answer/match-records.ts";
import { readRows } from "../answer/read-rows.ts";
import type { Reading } from "../answer/reading.ts";
import { type Fate, UNACCOUNTED, UNIDENTIFIED } from "../outcome/settle.ts";
import type { Batch, Entry, RecordBatch, RowsToIdentify } from "../plan/batch.ts";
import { isMissing, lookUp, MOST_READS } from "./look-up.ts";

/**
 * Finds out, by reading, whose the rows are that name no record. Records that HubSpot found by a unique
 * value are read by that value: the ids that come back are those of their rows.
 *
 * @param untold Records that the answer may be about, without saying so; at least one.
 */
export function identifyRows(
  batch: RecordBatch,
  untold: readonly Entry[],
  look: RowsToIdentify,
): Pick<Reading<Entry, Fate, Batch>, "again" | "pause"> {
  const { again, pause } = lookUp(batch, untold, look);
  // A read sees a write at once (fact 37): only a second one has something to wait for.
  return { again, ...(look.reads > 0 && { pause }) };
}

/** What the answer to that read says. */
export function readIdentities(
  batch: RecordBatch,
  { reads, rows }: RowsToIdentify,
  body: Record<string, unknown>,
): Reading<Entry, Fate, Batch> {
  const index = indexEntries(batch);
  const named = matchNames(batch, index, readRows(body));
  const { byEntry, unclaimed } = assignErrors(batch, index, body["errors"]);
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const fates: [Entry, Fate][] = [];
  const unread: Entry[] = [];
  for (const entry of batch.entries) {
    const found = named.rows.get(entry);
    const row = found && rowsById.get(found.id);
    if (named.contested.has(entry)) fates.push([entry, UNIDENTIFIED]);
    else if (row !== undefined) {
      fates.push([entry, confirmRecord(entry, batch.job.operation, row)]);
    } else if (found !== undefined || isMissing(byEntry.get(entry))) {
      // Its row is none of those that came, or there is no record it could be about.
      fates.push([entry, UNACCOUNTED]);
    }
    // Neither found nor missing is no answer: a later read may have one.
    else if (reads + 1 < MOST_READS) unread.push(entry);
    else fates.push([entry, UNIDENTIFIED]);
  }
  const next = unread.length > 0 && identifyRows(batch, unread, { reads: reads + 1, rows });
  return { fates, ...next, errors: unclaimed };
}
