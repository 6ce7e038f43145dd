import type { RecordRow } from "@x/batch-types";
import { assignErrors } from "./assign-errors.ts";
import type { Batch, Entry, Interpretation } from "./batch.ts";
import { confirmRecord } from "./confirm-record.ts";
import { indexEntries } from "./index-entries.ts";
import { matchNames } from "./match-records.ts";
import { readRows } from "./read-rows.ts";
import { lookUp } from "./reconcile.ts";
import { type Fate, UNIDENTIFIED } from "./settle.ts";
import { settleFates } from "./settle-fates.ts";

/**
 * Returns the batch that tells whose these rows are. Records that HubSpot found by a unique value are
 * read by that value: the ids that come back are those of their rows. A read sees a write at once
 * (fact 37), so nothing has to be waited for.
 *
 * @param entries Records that the answer may have written, without saying which.
 */
export function identifyRows(
  batch: Batch,
  entries: readonly Entry[],
  rows: readonly RecordRow[],
): Batch {
  return lookUp(batch, entries, { reads: 0, rows });
}

/** Settles records by the answer to that read. */
export function readIdentities(
  batch: Batch,
  rows: readonly RecordRow[],
  body: Record<string, unknown>,
): Interpretation {
  const index = indexEntries(batch);
  const named = matchNames(batch, index, readRows(body));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const fates = batch.entries.map((entry): [Entry, Fate] => {
    const id = named.contested.has(entry) ? undefined : named.rows.get(entry)?.id;
    const row = id === undefined ? undefined : byId.get(id);
    return [entry, row ? confirmRecord(entry, batch.job.operation, row) : UNIDENTIFIED];
  });
  const { unclaimed } = assignErrors(index, body["errors"]);
  return { ...settleFates(batch, fates), errors: unclaimed };
}
