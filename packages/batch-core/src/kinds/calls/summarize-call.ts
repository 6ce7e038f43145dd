import type { CallOutcome, CallResult } from "@x/batch-types";
import { collect, type Run } from "../../outcome/summarize.ts";
import type { CallJob } from "../../job/call-job.ts";
import { isReading, isRemoving } from "../../job/effect.ts";

/**
 * Returns the outcomes of a call as one result, in input order. `counts` has each status that the call can end
 * with. Plain JSON.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * summarizeCall(job, { outcomes: [{ status: "archived", index: 0, attempts: 1 }] }).counts;
 * //=> { archived: 1, failed: 0, skipped: 0, unknown: 0 }
 */
export function summarizeCall(job: CallJob, run: Run<CallOutcome>): CallResult {
  const statuses = [...confirmedStatuses(job), "failed", "skipped", "unknown"];
  const counts = Object.fromEntries(statuses.map((status) => [status, 0]));
  return collect(counts as CallResult["counts"], run);
}

function confirmedStatuses(job: CallJob): readonly CallOutcome["status"][] {
  if (isRemoving(job)) return ["archived"];
  if (isReading(job)) return ["found"];
  switch (job.about) {
    case "associations":
      return ["associated"];
    case "memberships":
      return [job.operation === "add" ? "added" : "removed", "unchanged", "missing"];
    case "statuses":
      return ["updated", "unchanged"];
    case "events":
      return ["accepted"];
    case "records":
      return ["merged"];
    default:
      return ["created"];
  }
}
