import { inDoubt, mayComeFromEarlierAttempt } from "../answer/after-doubt.ts";
import type { Batch, Entry, Interpretation } from "../plan/batch.ts";
import { blameRecords } from "./blame-records.ts";
import type { Verdict } from "../answer/classify-answer.ts";
import { readErrors } from "../answer/read-errors.ts";
import { failed, type Fate, settle, settleSent } from "../outcome/settle.ts";
import { type Errors, errorsForAll } from "../answer/share-errors.ts";

type Refusal = Extract<Verdict, { kind: "refused" }>;

/** Whether the records of a batch can go apart, so that the one to blame is found. */
export function canGoApart({ entries, job, reconciliation }: Batch): boolean {
  return entries.length > 1 && !job.allOrNone && reconciliation === undefined;
}

/** HubSpot refused the whole batch, nothing was written, and that is that. */
export function refuseBatch(batch: Batch, { body, isHubSpots, status }: Refusal): Interpretation {
  const { entries, job, mayBeWritten } = batch;
  const errors = readErrors(body, `HTTP_${status}`);
  // A refusal of HubSpot's for what the records say holds for the earlier attempt, too. One of a firewall
  // on the way need not.
  if (mayBeWritten && (!isHubSpots || mayComeFromEarlierAttempt(job.operation, errors, status))) {
    return settled(entries, inDoubt(errors));
  }
  const blamed = job.allOrNone ? blameRecords(batch, body, errors) : new Map<Entry, Errors>();
  return blamed.size > 0
    ? refuseAll(batch, blamed, errors)
    : settled(entries, failed(errorsForAll(errors, entries.length)));
}

/** All or none was asked for, and it is none. Those who are to blame have failed; the rest is spared. */
function refuseAll(
  { entries }: Batch,
  blamed: ReadonlyMap<Entry, Errors>,
  [{ message }]: Errors,
): Interpretation {
  const spared: Fate = {
    status: "skipped",
    reason: "all-or-none",
    message: `HubSpot refused the batch because of other records: ${message}`,
  };
  const outcomes = entries.flatMap((entry) => {
    const errors = blamed.get(entry);
    return settle(entry, entry.attempts + 1, errors === undefined ? spared : failed(errors));
  });
  return { outcomes, again: [], errors: [] };
}

function settled(entries: readonly Entry[], fate: Fate): Interpretation {
  return { outcomes: settleSent(entries, fate), again: [], errors: [] };
}
