import type { RecordError, RecordRow } from "@x/batch-types";
import { assignErrors } from "./assign-errors.ts";
import type { Batch, Entry, Interpretation, Reconciliation } from "./batch.ts";
import { readIdentities } from "./identify-rows.ts";
import { indexEntries } from "./index-entries.ts";
import { LOOK_IT_UP } from "./internal/advice.ts";
import { propertiesOf } from "./internal/properties-of.ts";
import { matchNames } from "./match-records.ts";
import { readRows } from "./read-rows.ts";
import { isMissing, MOST_READS, READS, reconcile } from "./reconcile.ts";
import { isSameValue, storedValue } from "./same-value.ts";
import { carried, CONTESTED, type Fate, settle } from "./settle.ts";

/** HubSpot's clock and ours may differ by this much, in milliseconds. */
const CLOCK_TOLERANCE = 60_000;

/** What the answer to a look-up says about the records it is about. */
export function readReconciliation(
  batch: Batch,
  { reads, rows, sentAt }: Reconciliation,
  body: Record<string, unknown>,
): Interpretation {
  if (rows !== undefined) return readIdentities(batch, { reads, rows }, body);
  const index = indexEntries(batch);
  const { byEntry, unclaimed } = assignErrors(batch, index, body["errors"]);
  const found = matchNames(batch, index, readRows(body));

  const lookAgain: Entry[] = [];
  const outcomes = batch.entries.flatMap((entry) => {
    const row = found.rows.get(entry);
    if (row !== undefined) {
      const fate = found.contested.has(entry) ? CONTESTED : fateOfFound(entry, row, sentAt);
      return settle(entry, entry.attempts + 1, fate);
    }
    const isGone = isMissing(byEntry.get(entry));
    // Neither found nor missing is no answer: a later read may have one.
    if (reads + 1 < (isGone ? READS : MOST_READS)) {
      lookAgain.push(entry);
      return [];
    }
    return settle(entry, entry.attempts + 1, isGone ? NOT_WRITTEN : NOT_MENTIONED);
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
 * Ours, if it says what we sent and is as young as the request; somebody else's, if it says something
 * else and is older. Anything in between proves nothing: a clock may be wrong, another create of the
 * same value may have won, and without both times nobody knows how old the record was.
 */
function fateOfFound(entry: Entry, row: RecordRow, sentAt: number | undefined): Fate {
  const age = ageOf(row, sentAt);
  const isSame = saysTheSame(entry, row);
  if (isSame && age === "young") {
    return { status: "created", id: row.id, record: row, warnings: [] };
  }
  if (!isSame && age === "old") return existedBefore(row);
  const isOlder = `${age === "old" ? "is" : "may be"} older than the request`;
  return {
    status: "unknown",
    reason: "unidentified",
    message: `HubSpot did not answer; record ${row.id} has this unique value, and ${isSame ? isOlder : "other values too"}.`,
    advice: LOOK_IT_UP,
  };
}

/** Whether a record was made before the request left; `undefined` where nobody knows. */
function ageOf({ createdAt }: RecordRow, sentAt: number | undefined): "old" | "young" | undefined {
  const madeAt = Date.parse(String(createdAt));
  if (sentAt === undefined || Number.isNaN(madeAt)) return undefined;
  return madeAt < sentAt - CLOCK_TOLERANCE ? "old" : "young";
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

function saysTheSame({ input }: Entry, row: RecordRow): boolean {
  return Object.entries(propertiesOf(input)).every(([name, value]) =>
    isSameValue(value, storedValue(row, name)),
  );
}
