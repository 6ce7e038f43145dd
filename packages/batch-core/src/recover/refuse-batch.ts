import { doubtOf } from "../answer/doubt-of-refusal.ts";
import type { Refusal } from "../answer/classify-answer.ts";
import type { Reading } from "../answer/reading.ts";
import { errorsOfSome } from "../answer/share-errors.ts";
import { failed, type Fate, unknownFate } from "../outcome/settle.ts";
import type { Entry, RecordBatch } from "../plan/batch.ts";
import { blameRecords } from "./blame-records.ts";

/** Settles every record of a refused batch: nothing was written. */
export function refuseBatch(batch: RecordBatch, refusal: Refusal): Reading<Entry, Fate, never> {
  const { entries, job } = batch;
  const { body, errors } = refusal;
  const doubt = doubtOf(batch, errors, refusal);
  if (doubt !== undefined) return all(entries, unknownFate(doubt));
  const blamed = job.allOrNone ? blameRecords(batch, body, errors) : undefined;
  if (blamed === undefined || blamed.size === 0) {
    return all(entries, failed(errorsOfSome(errors, entries.length)));
  }
  // With `allOrNone`, the records that caused the refusal have failed; the others are skipped.
  const skipped: Fate = {
    status: "skipped",
    reason: "all-or-none",
    message: `HubSpot refused the batch because of other records: ${errors[0].message}`,
  };
  const fateOf = (entry: Entry): Fate => {
    const own = blamed.get(entry);
    return own === undefined ? skipped : failed(own);
  };
  return { fates: entries.map((entry) => [entry, fateOf(entry)]) };
}

function all(entries: readonly Entry[], fate: Fate): Reading<Entry, Fate, never> {
  return { fates: entries.map((entry) => [entry, fate]) };
}
