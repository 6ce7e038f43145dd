import { assignErrors } from "../answer/assign-errors.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { matchNames } from "../answer/match-records.ts";
import { readRows } from "../answer/read-rows.ts";
import type { Reading } from "../answer/reading.ts";
import { POSSIBLE_REASON } from "../answer/whose-answer.ts";
import { type Fate, unknownFate } from "../outcome/settle.ts";
import type { Batch, Entry, RecordBatch } from "../plan/batch.ts";
import { isMissing, lookUp, READS } from "./look-up.ts";

/**
 * Returns what a read says about records whose archive got an answer that says nothing: it names archived ones as not
 * found.
 *
 * @param reads How many reads were answered before.
 */
export function readArchived(
  batch: RecordBatch,
  reads: number,
  body: Record<string, unknown>,
): Reading<Entry, Fate, Batch> {
  const index = indexEntries(batch);
  const { byEntry, unclaimed } = assignErrors(batch, index, body["errors"]);
  const { rows } = matchNames(batch, index, readRows(body));
  const fates: [Entry, Fate][] = [];
  const lookAgain: Entry[] = [];
  for (const entry of batch.entries) {
    const isThere = rows.has(entry);
    if (!isThere && isMissing(byEntry.get(entry))) {
      fates.push([entry, { status: "archived", id: entry.key!, warnings: [] }]);
    } else if (reads + 1 < READS) lookAgain.push(entry);
    else fates.push([entry, isThere ? STILL_THERE : unknownFate(NOT_MENTIONED, "unaccounted")]);
  }
  const next = lookAgain.length > 0 && lookUp(batch, lookAgain, { reads: reads + 1 });
  return { fates, ...next, errors: unclaimed };
}

const NOT_MENTIONED =
  "Neither the answer to the archive nor a look-up told whether it is archived.";

const STILL_THERE: Fate = {
  status: "skipped",
  reason: "unavailable",
  message: `The answer to the archive said nothing, and HubSpot still has the record. ${POSSIBLE_REASON}`,
};
