import type { Outcome } from "@x/batch-types";
import { isMissing } from "../recover/look-up.ts";
import { type Decision, LEAVE, leaveAlone, refuse, settle } from "./decision.ts";

/**
 * Returns what is to be done about a record that is to be archived. HubSpot answers the archive of a record that is not
 * there as done; a look says the truth.
 *
 * @param read What reading the record came to.
 * @param onMissing What to do where HubSpot has no such record.
 *
 * @example
 * const error = { category: "OBJECT_NOT_FOUND", message: "There is no record 7." };
 * const read = { index: 0, attempts: 1, status: "failed", error } as const;
 * const decision = decideArchive(read, "skip");
 * if (decision.action === "settle" && decision.fate.status === "skipped") {
 *   console.log(decision.fate.reason); //=> "missing"
 * }
 */
export function decideArchive(read: Outcome | undefined, onMissing: "skip" | "fail"): Decision {
  if (read?.status === "found") {
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
