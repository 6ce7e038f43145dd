import { assignErrors } from "../answer/assign-errors.ts";
import type { Batch, Entry, Interpretation, RowsToIdentify } from "../plan/batch.ts";
import { confirmRecord } from "../answer/confirm-record.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { matchNames } from "../answer/match-records.ts";
import { readRows } from "../answer/read-rows.ts";
import { isMissing, lookUp, MOST_READS } from "./reconcile.ts";
import { carried, type Fate, UNACCOUNTED, UNIDENTIFIED } from "../outcome/settle.ts";
import { settleFates } from "../outcome/settle-fates.ts";

/**
 * Settles what is known of a batch, and finds out, by reading, whose the rows are that name no record.
 * Records that HubSpot found by a unique value are read by that value: the ids that come back are
 * those of their rows.
 *
 * @param untold Records that the answer may be about, without saying so.
 */
export function identifyRows(
  batch: Batch,
  fates: readonly (readonly [Entry, Fate])[],
  untold: readonly Entry[],
  look: RowsToIdentify,
): Pick<Interpretation, "outcomes" | "again" | "pause"> {
  const { outcomes, again } = settleFates(batch, fates);
  if (untold.length === 0) return { outcomes, again };
  // Of two batches, only one goes on with the search for a bad record.
  const { isolation: _, ...apart } = batch;
  const next = lookUp(again.length > 0 ? apart : batch, carried(untold), look);
  // A read sees a write at once (fact 37): only a second one has something to wait for.
  return {
    outcomes,
    again: [...again, ...next.again],
    ...(look.reads > 0 && { pause: next.pause }),
  };
}

/** What the answer to that read says. */
export function readIdentities(
  batch: Batch,
  { reads, rows }: RowsToIdentify,
  body: Record<string, unknown>,
): Interpretation {
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
  return {
    ...identifyRows(batch, fates, unread, { reads: reads + 1, rows }),
    errors: unclaimed,
  };
}
