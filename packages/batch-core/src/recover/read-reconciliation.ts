import type { RecordError, RecordRow } from "@x/batch-types";
import { assignErrors } from "../answer/assign-errors.ts";
import type { Batch, Earlier, Entry, Interpretation, Reconciliation } from "../plan/batch.ts";
import { readIdentities } from "./identify-rows.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { LOOK_IT_UP } from "../internal/advice.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { matchNames } from "../answer/match-records.ts";
import { readRows } from "../answer/read-rows.ts";
import { isMissing, lookUp, MOST_READS, READS } from "./reconcile.ts";
import { isSameValue, storedValue } from "../answer/same-value.ts";
import { carried, CONTESTED, type Fate, settle } from "../outcome/settle.ts";

/** HubSpot's clock and ours may differ by this much, in milliseconds. */
const CLOCK_TOLERANCE = 60_000;

/** What the answer to a look-up says about the records it is about. */
export function readReconciliation(
  batch: Batch,
  look: Reconciliation,
  body: Record<string, unknown>,
): Interpretation {
  const { reads, rows, said, sentAt } = look;
  if (rows !== undefined) return readIdentities(batch, { reads, rows }, body);
  const index = indexEntries(batch);
  const { byEntry, unclaimed } = assignErrors(batch, index, body["errors"]);
  const found = matchNames(batch, index, readRows(body));

  const lookAgain: Entry[] = [];
  const outcomes = batch.entries.flatMap((entry) => {
    const row = found.rows.get(entry);
    if (row !== undefined) {
      const fate = found.contested.has(entry) ? CONTESTED : fateOfFound(entry, row, said, sentAt);
      return settle(entry, entry.attempts + 1, fate);
    }
    const isGone = isMissing(byEntry.get(entry));
    // Neither found nor missing is no answer: a later read may have one.
    if (reads + 1 < (isGone ? READS : MOST_READS)) {
      lookAgain.push(entry);
      return [];
    }
    return settle(entry, entry.attempts + 1, isGone ? notWritten(said) : notMentioned(said));
  });
  const next =
    lookAgain.length > 0 && lookUp(batch, carried(lookAgain), { ...look, reads: reads + 1 });
  return { outcomes, again: [], ...next, errors: unclaimed };
}

/** Why a record was looked up, and what came of it. */
function inDoubt(said: string | undefined, found: string): string {
  return said === undefined
    ? `HubSpot did not answer${found}`
    : `HubSpot answered without telling what became of this record${found}${said}`;
}

function notWritten(said: string | undefined): Fate {
  return {
    status: "skipped",
    reason: "unavailable",
    message: inDoubt(said, ", and has no record of this unique value."),
  };
}

function notMentioned(said: string | undefined): Fate {
  return {
    status: "unknown",
    reason: "no-answer",
    message: inDoubt(said, ", and looking the record up gave no answer either."),
    advice: LOOK_IT_UP,
  };
}

/**
 * The record of this create, if it has the values that were sent and is as young as the request. The
 * record of somebody else, if it has other values and is older, or if an earlier create of this run made
 * it. Anything in between proves nothing: a clock may be wrong, another create of the same value may have
 * won, and without both times nobody knows how old the record was.
 */
function fateOfFound(
  entry: Entry,
  row: RecordRow,
  said: string | undefined,
  sentAt: number | undefined,
): Fate {
  if (entry.earlier?.id === row.id) return existedBefore(row);
  const age = ageOf(row, sentAt, entry.earlier);
  const isSame = saysTheSame(entry, row);
  if (isSame && age === "young") {
    return { status: "created", id: row.id, record: row, warnings: [] };
  }
  if (!isSame && age === "old") return existedBefore(row);
  const isOlder = `${age === "old" ? "is" : "may be"} older than the request`;
  return {
    status: "unknown",
    reason: "unidentified",
    message: inDoubt(
      said,
      `; record ${row.id} has this unique value, and ${isSame ? isOlder : "other values too"}.`,
    ),
    advice: LOOK_IT_UP,
  };
}

/** Whether a record was made before the request left. */
function ageOf(
  { createdAt }: RecordRow,
  sentAt: number | undefined,
  earlier: Earlier | undefined,
): "old" | "young" | "unknown" {
  const madeAt = Date.parse(createdAt ?? "");
  // A batch that waited in a store may hold anything.
  if (!isTime(sentAt) || !isTime(madeAt)) return "unknown";
  if (madeAt < sentAt - CLOCK_TOLERANCE) return "old";
  if (earlier === undefined || earlier.id !== undefined) return "young";
  if (earlier.before !== undefined) return madeAt > sentAt - earlier.before ? "young" : "unknown";
  return madeAt > (earlier.madeBy ?? Infinity) ? "young" : "unknown";
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

function saysTheSame({ input }: Entry, row: RecordRow): boolean {
  return Object.entries(propertiesOf(input)).every(([name, value]) =>
    isSameValue(value, storedValue(row, name)),
  );
}
