import type { Outcome } from "@x/batch-types";
import { isMissing } from "../recover/look-up.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { type Decision, LEAVE, leaveAlone, refuse, refuseFor, settle } from "./decision.ts";
import { mergedInto, whyMerged } from "./merged-into.ts";

/**
 * Returns what is to be done about a record that is to be archived. HubSpot answers the archive of a record that does not
 * exist as done; only reading it first tells. A record that was merged into another one no longer exists, and the other
 * one is left alone.
 *
 * @param id The id of the record that is to be archived.
 * @param read The outcome of reading the record.
 * @param onMissing What to do where HubSpot has no such record.
 * @param wasSent Whether its archive was sent before, without an answer. That request may have archived a record that is
 *   missing now: the archive is sent again, and HubSpot answers that it is done. A record that cannot be read is left.
 *   @default false
 *
 * @example
 * const error = { category: "OBJECT_NOT_FOUND", message: "There is no record 7." };
 * const read = { index: 0, attempts: 1, status: "failed", error } as const;
 * const decision = decideArchive("7", read, "skip");
 * if (decision.action === "settle" && decision.fate.status === "skipped") {
 *   console.log(decision.fate.reason); //=> "missing"
 * }
 */
export function decideArchive(
  id: string,
  read: Outcome | undefined,
  onMissing: "skip" | "fail",
  wasSent = false,
): Decision {
  const send: Decision = { action: "send", properties: {}, change: { status: "archive", id } };
  if (read?.status === "found") {
    return read.id === id ? send : merged(read.id, onMissing);
  }
  const isGone = read?.status === "failed" && isMissing([read.error]);
  // Nothing tells whether it was archived.
  if (wasSent) return isGone ? send : LEAVE;
  // To look a record up wrote nothing, so that it is not unknown what became of it.
  if (read?.status === "failed") {
    const { error, moreErrors = [] } = read;
    return isGone && onMissing === "skip"
      ? leaveAlone("missing", "HubSpot has no such record.")
      : refuse([error, ...moreErrors]);
  }
  if (read?.status === "skipped" && read.reason === "refused") {
    const { status, reason, message } = read;
    return settle({ status, reason, message });
  }
  return LEAVE;
}

/**
 * Returns what is to be done about a record that a run created, and that is to be archived as it is undone. One that was
 * merged with another record is left alone, as that has what was there before; one that is missing, too.
 *
 * @param read The outcome of reading the record with the property `hs_merged_object_ids`.
 * @param wasSent Whether its archive was sent before, without an answer.
 *
 * @example
 * const record = { id: "7", properties: { hs_merged_object_ids: "3" } };
 * const read = { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] } as const;
 * decideArchiveOfCreated("7", read, false).action; //=> "settle"
 */
export function decideArchiveOfCreated(
  id: string,
  read: Outcome | undefined,
  wasSent: boolean,
): Decision {
  const why = whyMerged(id, read);
  return why === undefined
    ? decideArchive(id, read, "skip", wasSent)
    : leaveAlone("changed", why, id);
}

function merged(existingId: string, onMissing: "skip" | "fail"): Decision {
  const message = mergedInto(existingId);
  return onMissing === "skip"
    ? leaveAlone("missing", message, existingId)
    : refuseFor({ ...invalidRecord("RECORD_MISSING", message), existingId });
}
