import type {
  ConfirmedOutcome,
  Operation,
  Outcome,
  RecordError,
  RecordRow,
  Warning,
} from "@x/batch-types";
import { inDoubt, mayComeFromEarlierAttempt } from "./after-doubt.ts";
import { assignErrors } from "./assign-errors.ts";
import { followUp, type Written } from "./associations/follow-up.ts";
import type { Batch, Entry, Interpretation } from "./batch.ts";
import { confirmsAll } from "./confirm-archive.ts";
import { indexEntries } from "./index-entries.ts";
import { LOOK_IT_UP } from "./internal/advice.ts";
import { type Matches, matchRecords } from "./match-records.ts";
import { readRows } from "./read-rows.ts";
import { canBeLookedUp, reconcile } from "./reconcile.ts";
import { carried, type Fate, settle } from "./settle.ts";

/**
 * Settles every record by what a 2xx says of it. The status code alone proves nothing: versions that
 * declare no 207 put `errors` into a 200 (fact 20), and a record named nowhere may have been dropped (facts 21, 22). A create
 * that is left in doubt is looked up, where that is possible.
 */
export function readResults(
  batch: Batch,
  body: Record<string, unknown>,
  sentAt: number | undefined,
): Interpretation {
  const index = indexEntries(batch);
  const { byEntry, unclaimed } = assignErrors(batch, index, body["errors"]);
  const matches = matchRecords(batch, index, readRows(body), (entry) => byEntry.has(entry));

  // The answer to one record can only be about that record.
  const [only, ...others] = batch.entries;
  if (only !== undefined && others.length === 0 && unclaimed.length > 0) {
    byEntry.set(only, [...(byEntry.get(only) ?? []), ...unclaimed.splice(0)]);
  }

  const outcomes: Outcome[] = [];
  const doubtful: Entry[] = [];
  const written: Written[] = [];
  const isArchived =
    batch.job.operation === "archive" && unclaimed.length === 0 && confirmsAll(body);
  for (const entry of batch.entries) {
    const errors = byEntry.get(entry) ?? [];
    const fate =
      fateOf(entry, batch, matches, errors) ??
      (isArchived ? archived(entry) : unaccounted(matches, unclaimed));
    if (fate.status === "unknown" && canBeLookedUp(batch, entry)) {
      doubtful.push(entry);
      continue;
    }
    const settled: Outcome[] = settle(entry, entry.attempts + 1, fate);
    if (entry.followUps === undefined || !settled.every(isConfirmed)) outcomes.push(...settled);
    else written.push({ entry, outcomes: settled });
  }
  if (written.length > 0) return { outcomes, again: [followUp(batch, written)], errors: unclaimed };
  const next = doubtful.length > 0 && reconcile(batch, carried(doubtful), 0, sentAt);
  return { outcomes, again: [], ...next, errors: unclaimed };
}

function isConfirmed(outcome: Outcome): outcome is ConfirmedOutcome {
  return "id" in outcome;
}

/** What the answer says of a record; nothing when it is named nowhere. */
function fateOf(
  entry: Entry,
  { job: { operation }, mayBeWritten }: Batch,
  { rows, contested }: Matches,
  errors: readonly RecordError[],
): Fate | undefined {
  const row = rows.get(entry);
  const [error, ...moreErrors] = errors;
  if (contested.has(entry)) {
    return unknown("unidentified", "HubSpot returned two records for this one.");
  }
  if (row !== undefined) {
    // Named as written and as wrong: it is written, and what was wrong is worth knowing.
    const warnings = [
      ...(Array.isArray(row.warnings) ? row.warnings : []),
      ...errors.map(asWarning),
    ];
    return { status: confirmedStatus(operation, row), id: row.id, record: row, warnings };
  }
  if (error === undefined) return undefined;
  if (mayBeWritten && mayComeFromEarlierAttempt(operation, [error, ...moreErrors])) {
    return inDoubt([error, ...moreErrors]);
  }
  return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
}

function archived({ key }: Entry): Fate {
  return { status: "archived", id: key!, warnings: [] };
}

/** @param unclaimed What HubSpot said without naming anybody: it may be about this record. */
function unaccounted({ strays }: Matches, unclaimed: readonly RecordError[]): Fate {
  const said = saidOfNobody(unclaimed);
  return strays.length > 0
    ? unknown(
        "unidentified",
        `HubSpot returned records, and nothing tells whether this is one.${said}`,
      )
    : unknown("unaccounted", `HubSpot answered, and said nothing about this record.${said}`);
}

/** Errors that an outcome quotes; the result has all of them. */
const MOST_QUOTED = 3;

function saidOfNobody(unclaimed: readonly RecordError[]): string {
  const messages = [...new Set(unclaimed.map(({ message }) => message))].slice(0, MOST_QUOTED);
  return messages.length > 0 ? ` It also said, without naming a record: ${messages.join(" ")}` : "";
}

function confirmedStatus(operation: Operation, row: RecordRow): ConfirmedOutcome["status"] {
  if (operation === "create") return "created";
  if (operation === "archive") return "archived";
  if (operation === "read") return "found";
  return operation === "upsert" && row.new === true ? "created" : "updated";
}

function unknown(reason: "unaccounted" | "unidentified", message: string): Fate {
  return { status: "unknown", reason, message, advice: LOOK_IT_UP };
}

/** With all that HubSpot said, which is what `raw` holds. */
function asWarning({ category, message, raw }: RecordError): Warning {
  return { ...(raw as object), category, message };
}
