import type { Outcome } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isMissing } from "../recover/look-up.ts";
import { type Decision, LEAVE, leaveAlone, refuse, refuseFor, settle } from "./decision.ts";

/**
 * Returns what is to be done about a record that is to be archived. HubSpot answers the archive of a record that is not
 * there as done; a look says the truth. HubSpot answers for a record that was merged into another with that other one,
 * and would archive it: it is left alone.
 *
 * @param id The record that is to be archived.
 * @param read What reading the record came to.
 * @param onMissing What to do where HubSpot has no such record.
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
): Decision {
  if (read?.status === "found") {
    if (read.id !== id) return merged(id, read.id, onMissing);
    return { action: "send", properties: {}, change: { status: "archive", id: read.id } };
  }
  // To look a record up wrote nothing, so that it is not unknown what became of it.
  if (read?.status === "failed") {
    const { error, moreErrors = [] } = read;
    return isMissing([error]) && onMissing === "skip"
      ? leaveAlone("missing", "HubSpot has no such record.")
      : refuse([error, ...moreErrors]);
  }
  if (read?.status === "skipped" && read.reason === "refused") {
    const { status, reason, message } = read;
    return settle({ status, reason, message });
  }
  return LEAVE;
}

function merged(id: string, into: string, onMissing: "skip" | "fail"): Decision {
  const message = `Record ${id} was merged into record ${into}, which is not archived in its place.`;
  if (onMissing === "skip") return leaveAlone("changed", message, into);
  return refuseFor({ ...invalidRecord("MERGED", message), existingId: into });
}
