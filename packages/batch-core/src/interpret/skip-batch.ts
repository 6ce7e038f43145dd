import type { Outcome, Stop } from "@x/batch-types";
import { records } from "../kinds/records.ts";
import type { Batch } from "../plan/batch.ts";
import { skipFollowUp } from "./interpret-follow-up.ts";
import { skip } from "./skip.ts";

/**
 * Returns the outcomes of a batch that is not sent, or not again: `skipped`, or `unknown` when an earlier attempt
 * may have written it. One for each record, also for merged ones and for parts of a refused batch.
 *
 * @param reason The `stop` of `interpretAnswer`, or one with `aborted` when the caller ends the job.
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
