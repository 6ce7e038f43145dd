import type { Reading } from "../answer/reading.ts";
import { readResults, quoteUnclaimed } from "../answer/read-results.ts";
import { failed, type Fate, unknownFate } from "../outcome/settle.ts";
import type { Batch, Entry, RecordBatch } from "../plan/batch.ts";
import { findSuspects } from "../recover/find-suspects.ts";
import { canBeLookedUp, lookUp } from "../recover/look-up.ts";
import { refuseBatch } from "../recover/refuse-batch.ts";
import type { Kind } from "./kind.ts";
import { withFollowUps } from "./pairs/follow-up.ts";

/** Records to create, update, upsert, archive or read. */
export const records: Kind<RecordBatch, Fate, Batch> = {
  read: (batch, body, sentAt) => withFollowUps(batch, readRecords(batch, body, sentAt)),
  isDivisible: ({ job }) => !job.allOrNone,
  // Two e-mails, or an old and a merged id, may be one record (facts 14, 22), and the later value is to stay.
  isOrdered: ({ job: { operation } }) => operation === "update" || operation === "upsert",
  findSuspects({ entries, job }, { body, errors }) {
    const { rejected, suspects } = findSuspects(entries, body, errors, job);
    const fates = [...rejected].map(([entry, own]) => [entry, failed(own)] as const);
    return { rejected: new Map(fates), suspects };
  },
  refuse: refuseBatch,
  unknown: (_, reason, message) => unknownFate(message, reason),
  confirm(batch, message, sentAt, interrupted) {
    // A create sent twice makes two records (fact 36).
    if (batch.job.operation !== "create") return undefined;
    const known = batch.entries.filter((entry) => canBeLookedUp(batch, entry));
    const others = batch.entries.filter((entry) => !canBeLookedUp(batch, entry));
    const fates = others.map((entry) => [entry, unknownFate(message)] as const);
    return { fates, ...(known.length > 0 && lookUp(batch, known, firstLook(sentAt, interrupted))) };
  },
};

/** Reads a 2xx, and looks up the records it leaves in doubt, if possible. */
function readRecords(
  batch: RecordBatch,
  body: Record<string, unknown>,
  sentAt: number | undefined,
): Reading<Entry, Fate, Batch> {
  const { ambiguous, fates, strays, unclaimed } = readResults(batch, body);
  // Such as a 204 that may be a proxy's.
  const isSilent = batch.job.operation === "archive" && Object.keys(body).length === 0;
  const hasStrays = batch.job.idProperty !== undefined && strays.length > 0;
  const doubtful: Entry[] = [];
  const candidates: Entry[] = [];
  // By place: to take a pair apart as a list makes an iterator for each record.
  const settled = fates.filter(({ 0: entry, 1: fate }) => {
    if (fate.status !== "unknown") return true;
    if (canBeLookedUp(batch, entry) || isSilent) doubtful.push(entry);
    // An error that names it says more than a read would.
    else if (hasStrays && fate.reason !== "no-answer" && !ambiguous.has(entry))
      candidates.push(entry);
    else return true;
    return false;
  });
  const said = quoteUnclaimed(unclaimed);
  return {
    fates: settled,
    ...(candidates.length > 0 && lookUp(batch, candidates, { reads: 0, rows: strays })),
    ...(doubtful.length > 0 && lookUp(batch, doubtful, { ...firstLook(sentAt), said })),
    // What has rows was not refused, whosever they are: a search must not count it so.
    isAccepted: strays.length > 0 || ambiguous.size > 0,
    errors: unclaimed,
  };
}

function firstLook(sentAt: number | undefined, interrupted?: true) {
  return {
    reads: 0,
    ...(sentAt !== undefined && { sentAt }),
    ...(interrupted && { ofEarlierRun: interrupted }),
  };
}
