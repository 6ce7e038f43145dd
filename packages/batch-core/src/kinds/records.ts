import type { Reading } from "../answer/reading.ts";
import { readResults, saidOfNobody } from "../answer/read-results.ts";
import { failed, type Fate, unanswered } from "../outcome/settle.ts";
import type { Batch, Entry, RecordBatch } from "../plan/batch.ts";
import { findSuspects } from "../recover/find-suspects.ts";
import { identifyRows } from "../recover/identify-rows.ts";
import { canBeLookedUp, lookUp } from "../recover/look-up.ts";
import { refuseBatch } from "../recover/refuse-batch.ts";
import type { Kind } from "./kind.ts";
import { withFollowUps } from "./pairs/follow-up.ts";

/** Records to create, update, upsert, archive or read. */
export const records: Kind<RecordBatch, Fate, Batch> = {
  read: (batch, body, sentAt) => withFollowUps(batch, readRecords(batch, body, sentAt)),
  isDivisible: ({ job }) => !job.allOrNone,
  findSuspects({ entries, job }, { body, errors }) {
    const { condemned, suspects } = findSuspects(entries, body, errors, job);
    const fates = [...condemned].map(([entry, own]) => [entry, failed(own)] as const);
    return { condemned: new Map(fates), suspects };
  },
  refuse: refuseBatch,
  unknown: (_, reason, message) => unanswered(message, reason),
  confirm(batch, message, sentAt) {
    // HubSpot makes a record twice that is created twice (fact 36).
    if (batch.job.operation !== "create") return undefined;
    const known = batch.entries.filter((entry) => canBeLookedUp(batch, entry));
    const others = batch.entries.filter((entry) => !canBeLookedUp(batch, entry));
    const fates = others.map((entry) => [entry, unanswered(message)] as const);
    return { fates, ...(known.length > 0 && lookUp(batch, known, firstLook(sentAt))) };
  },
};

/** What is left in doubt is looked up, where that is possible. */
function readRecords(
  batch: RecordBatch,
  body: Record<string, unknown>,
  sentAt: number | undefined,
): Reading<Entry, Fate, Batch> {
  const { contested, fates, strays, unclaimed } = readResults(batch, body);
  const hasStrays = batch.job.idProperty !== undefined && strays.length > 0;
  const doubtful: Entry[] = [];
  const untold: Entry[] = [];
  const told = fates.filter(([entry, { status }]) => {
    if (status !== "unknown") return true;
    if (canBeLookedUp(batch, entry)) doubtful.push(entry);
    else if (hasStrays && !contested.has(entry)) untold.push(entry);
    else return true;
    return false;
  });
  const said = saidOfNobody(unclaimed);
  return {
    fates: told,
    ...(untold.length > 0 && identifyRows(batch, untold, { reads: 0, rows: strays })),
    ...(doubtful.length > 0 && lookUp(batch, doubtful, { ...firstLook(sentAt), said })),
    // What has rows was not refused, whosever they are: a search must not count it so.
    isAccepted: strays.length > 0 || contested.size > 0,
    errors: unclaimed,
  };
}

function firstLook(sentAt: number | undefined) {
  return { reads: 0, ...(sentAt !== undefined && { sentAt }) };
}
