import { assignErrors } from "../answer/assign-errors.ts";
import { confirmRecord } from "../answer/confirm-record.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { matchNames } from "../answer/match-records.ts";
import { readRows } from "../answer/read-rows.ts";
import type { Reading } from "../answer/reading.ts";
import { type Fate, UNACCOUNTED, UNIDENTIFIED } from "../outcome/settle.ts";
import type { Batch, Entry, RecordBatch, RowsToIdentify } from "../plan/batch.ts";
import { isMissing, lookUp, MOST_READS } from "./look-up.ts";

/** Returns which records the rows without a name are: a read by their unique values tells the id of each. */
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
  const lookAgain: Entry[] = [];
  for (const entry of batch.entries) {
    const found = named.rows.get(entry);
    const row = found && rowsById.get(found.id);
    if (named.ambiguous.has(entry)) fates.push([entry, UNIDENTIFIED]);
    else if (row !== undefined) {
      fates.push([entry, confirmRecord(entry, batch.job.operation, row)]);
    } else if (found !== undefined || isMissing(byEntry.get(entry))) {
      // Its row is not among those to identify, or it does not exist.
      fates.push([entry, UNACCOUNTED]);
    }
    // Neither found nor missing: a later read may tell.
    else if (reads + 1 < MOST_READS) lookAgain.push(entry);
    else fates.push([entry, UNIDENTIFIED]);
  }
  const next = lookAgain.length > 0 && lookUp(batch, lookAgain, { reads: reads + 1, rows });
  return { fates, ...next, errors: unclaimed };
}
