import type { RecordError, RecordRow } from "@x/batch-types";
import { assignErrors } from "../answer/assign-errors.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { matchNames } from "../answer/match-records.ts";
import { readRows } from "../answer/read-rows.ts";
import type { Reading } from "../answer/reading.ts";
import { isSameValue, storedValue } from "../answer/same-value.ts";
import { AMBIGUOUS, type Fate, unknownFate, withAttempt } from "../outcome/settle.ts";
import type { Batch, Earlier, Entry, Reconciliation, RecordBatch } from "../plan/batch.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { readArchived } from "./read-archived.ts";
import { readIdentities } from "./identify-rows.ts";
import { isMissing, lookUp, MOST_READS, READS } from "./look-up.ts";

/** When a look-up was sent, by our clock, and answered, by HubSpot's. */
interface Times {
  readonly sentAt: number | undefined;
  readonly answeredAt: number | undefined;
}

/** How far HubSpot's clock may differ from ours, in milliseconds. */
const CLOCK_TOLERANCE = 60_000;

/** Returns what the answer to a look-up says about its records. */
export function readLookUp(
  batch: RecordBatch,
  look: Reconciliation,
  body: Record<string, unknown>,
  times: Times,
): Reading<Entry, Fate, Batch> {
  const { reads, rows, said } = look;
  if (rows !== undefined) return readIdentities(batch, { reads, rows }, body);
  if (batch.job.operation === "archive") return readArchived(batch, reads, body);
  const index = indexEntries(batch);
  const { byEntry, unclaimed } = assignErrors(batch, index, body["errors"]);
  const found = matchNames(batch, index, readRows(body));

  const fates: [Entry, Fate][] = [];
  const lookAgain: Entry[] = [];
  const missing: Entry[] = [];
  for (const entry of batch.entries) {
    const row = found.rows.get(entry);
    const isGone = isMissing(byEntry.get(entry));
    if (row !== undefined) {
      const isContested = found.ambiguous.has(entry);
      fates.push([entry, isContested ? AMBIGUOUS : fateOfFound(entry, row, look, times)]);
    }
    // Neither found nor missing: a later read may tell.
    else if (reads + 1 < (isGone ? READS : MOST_READS)) lookAgain.push(entry);
    else if (!isGone) fates.push([entry, notMentioned(said)]);
    else if (entry.repeated || batch.job.maxRetries === 0) {
      fates.push([entry, notWritten(said)]);
    } else missing.push(entry);
  }
  const next =
    lookAgain.length > 0 ? lookUp(batch, lookAgain, { ...look, reads: reads + 1 }) : { again: [] };
  const again = [...(missing.length > 0 ? [createOnceMore(batch, missing)] : []), ...next.again];
  return { fates, ...next, again, errors: unclaimed };
}

/** Creates records again that HubSpot does not have. */
function createOnceMore({ job }: RecordBatch, missing: readonly Entry[]): RecordBatch {
  const entries = withAttempt(missing).map((entry) => ({
    ...entry,
    provenMissing: true as const,
    repeated: true as const,
  }));
  return { job, entries, retries: 0, reason: "retry" };
}

function doubtMessage(said: string | undefined, found: string): string {
  return said === undefined
    ? `No usable answer came${found}`
    : `The answer did not tell what became of this record${found}${said}`;
}

function notWritten(said: string | undefined): Fate {
  return {
    status: "skipped",
    reason: "unavailable",
    message: doubtMessage(said, ", and HubSpot has no record of this unique value."),
  };
}

function notMentioned(said: string | undefined): Fate {
  return unknownFate(doubtMessage(said, ", and looking the record up gave no answer either."));
}

/**
 * `created` when the record has the values that were sent and is as young as the request. `failed` when it has
 * other values and is older, by our clock and by HubSpot's, or an earlier create of this run made it. Else `unknown`:
 * a clock may be wrong, a workflow may have changed the record, or another create of the same value may have come first.
 */
function fateOfFound(entry: Entry, row: RecordRow, look: Reconciliation, times: Times): Fate {
  if (entry.earlier?.id === row.id) return existedBefore(row);
  const age = ageOf(row, look, times, entry.earlier);
  const isSame = hasSentValues(entry, row);
  if (isSame && age === "young") {
    return { status: "created", id: row.id, record: row, warnings: [] };
  }
  if (!isSame && age === "old") return existedBefore(row);
  const isOlder = `${age === "old" ? "is" : "may be"} older than the request`;
  const found = `; record ${row.id} has this unique value, but ${isSame ? isOlder : "other values than were sent"}.`;
  return unknownFate(doubtMessage(look.said, found), "unidentified");
}

/** Tells whether a record was made before the request was sent. */
function ageOf(
  { createdAt }: RecordRow,
  look: Reconciliation,
  times: Times,
  earlier: Earlier | undefined,
): "old" | "young" | "unknown" {
  const madeAt = Date.parse(createdAt ?? "");
  // A stored batch may hold any value.
  const { sentAt } = look;
  if (!isTime(sentAt) || !isTime(madeAt)) return "unknown";
  const isOlderThan = (time: number): boolean => madeAt < time - CLOCK_TOLERANCE;
  const sentByTheirs = look.ofEarlierRun ? undefined : timeByTheirs(sentAt, times);
  const isOld = isOlderThan(sentAt);
  // Ours may be wrong: it makes no record old where theirs is not known, or says something else.
  const isOldByTheirs = sentByTheirs !== undefined && isOlderThan(sentByTheirs);
  if (isOld !== isOldByTheirs) return "unknown";
  if (isOld) return "old";
  if (earlier === undefined || earlier.id !== undefined) return "young";
  if (earlier.before !== undefined) return madeAt > sentAt - earlier.before ? "young" : "unknown";
  return madeAt > (earlier.madeBy ?? Infinity) ? "young" : "unknown";
}

/** Returns when the create was sent, by HubSpot's clock; `undefined` when it cannot be known. */
function timeByTheirs(sentAt: number, { answeredAt, sentAt: askedAt }: Times): number | undefined {
  // A clock that was set back in between tells no time.
  if (answeredAt === undefined || askedAt === undefined || askedAt < sentAt) return undefined;
  return answeredAt - (askedAt - sentAt);
}

function isTime(value: unknown): value is number {
  return Number.isFinite(value);
}

function existedBefore(row: RecordRow): Fate {
  const error: RecordError = {
    category: "CONFLICT",
    message: `A record with this unique value existed before. Existing ID: ${row.id}`,
    existingId: row.id,
    raw: row,
  };
  return { status: "failed", error };
}

function hasSentValues({ input }: Entry, row: RecordRow): boolean {
  return Object.entries(propertiesOf(input)).every(([name, value]) =>
    isSameValue(value, storedValue(row, name)),
  );
}
