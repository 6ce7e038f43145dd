import type { Outcome, Stop } from "@x/batch-types";
import { records } from "../kinds/records.ts";
import type { Batch } from "../plan/batch.ts";
import { skipFollowUp } from "./interpret-follow-up.ts";
import { skip } from "./skip.ts";

/**
 * Settles a batch that will not be sent, or not again: `skipped`, or `unknown` where an earlier attempt
 * may have written it. One outcome for each record, also for those merged into another and for the
 * parts of a refused batch that were still to be tried.
 *
 * @param reason As `interpretAnswer` gave it in `stop`, or `aborted` when the caller ends the job.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   console.log(skipBatch(step.batch, { reason: "aborted", message: "Ctrl+C" }));
 * }
 * //=> [{ index: 0, key: "7", attempts: 0, status: "skipped", reason: "aborted", message: "Ctrl+C" }]
 */
export function skipBatch(batch: Batch, reason: Stop): Outcome[] {
  return batch.followUp !== undefined ? skipFollowUp(batch, reason) : skip(records, batch, reason);
}
