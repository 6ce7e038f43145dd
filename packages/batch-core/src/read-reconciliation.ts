import type { RecordError, RecordRow } from "@x/batch-types";
import type { Batch, Entry, Interpretation, Reconciliation } from "./batch.ts";
import { LOOK_IT_UP } from "./internal/advice.ts";
import { propertiesOf } from "./internal/properties-of.ts";
import { indexEntries } from "./index-entries.ts";
import { readRows } from "./read-rows.ts";
import { assignErrors } from "./assign-errors.ts";
import { MOST_READS, READS, reconcile } from "./reconcile.ts";
import { carried, type Fate, settle } from "./settle.ts";

/** HubSpot's clock and ours may differ by this much, in milliseconds. */
const CLOCK_TOLERANCE = 60_000;

/** What the answer to a reconciling read says about creates that got no answer. */
export function readReconciliation(
  batch: Batch,
  { reads, sentAt }: Reconciliation,
  body: Record<string, unknown>,
): Interpretation {
  const index = indexEntries(batch);
  const { byEntry: missing, unclaimed } = assignErrors(index, body["errors"]);
  const property = batch.job.uniqueProperty!;
  const found = new Map<Entry, RecordRow>();
  for (const row of readRows(body)) {
    const value = row.properties?.[property];
    const entry = typeof value === "string" ? index.byKey(value) : undefined;
    if (entry !== undefined) found.set(entry, row);
  }

  const lookAgain: Entry[] = [];
  const outcomes = batch.entries.flatMap((entry) => {
    const row = found.get(entry);
    if (row !== undefined)
      return settle(entry, entry.attempts + 1, fateOfFound(entry, row, sentAt));
    const isMissing = missing.get(entry)?.some(({ category }) => category === "OBJECT_NOT_FOUND");
    // Neither found nor missing is no answer: a later read may have one.
    if (reads + 1 < (isMissing ? READS : MOST_READS)) {
      lookAgain.push(entry);
      return [];
    }
    return settle(entry, entry.attempts + 1, isMissing ? NOT_WRITTEN : NOT_MENTIONED);
  });
  const next = lookAgain.length > 0 && reconcile(batch, carried(lookAgain), reads + 1, sentAt);
  return { outcomes, again: [], ...next, errors: unclaimed };
}

const NOT_WRITTEN: Fate = {
  status: "skipped",
  reason: "unavailable",
  message: "HubSpot did not answer, and has no record of this unique value.",
};

const NOT_MENTIONED: Fate = {
  status: "unknown",
  reason: "no-answer",
  message: "HubSpot did not answer, and looking the record up gave no answer either.",
  advice: LOOK_IT_UP,
};

/**
 * Ours, if it says what we sent and is as young as the request; somebody else's, if neither holds.
 * One of the two alone may be a clock that is wrong, or another create of the same value.
 */
function fateOfFound(entry: Entry, row: RecordRow, sentAt: number | undefined): Fate {
  const createdAt = Date.parse(row.createdAt ?? "");
  const isOlder = sentAt !== undefined && createdAt < sentAt - CLOCK_TOLERANCE;
  const isSame = saysTheSame(entry, row);
  if (isSame && !isOlder) return { status: "created", id: row.id, record: row, warnings: [] };
  if (!isSame && isOlder) return existedBefore(row);
  return {
    status: "unknown",
    reason: "unidentified",
    message: `HubSpot did not answer; record ${row.id} has this unique value, and ${isSame ? "is older than the request" : "other values too"}.`,
    advice: LOOK_IT_UP,
  };
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

/** HubSpot rewrites some values: the case of an e-mail, the blanks in a number, a day as a moment. */
function saysTheSame({ input }: Entry, row: RecordRow): boolean {
  return Object.entries(propertiesOf(input)).every(([name, value]) => {
    const stored = bare(row.properties?.[name]);
    const sent = bare(value);
    return stored === sent || (A_DAY.test(value) && stored.startsWith(sent));
  });
}

const A_DAY = /^\d{4}-\d\d-\d\d$/;

function bare(value: unknown): string {
  return typeof value === "string" ? value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") : "";
}
