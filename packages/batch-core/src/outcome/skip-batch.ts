import type { Outcome, SkippedOutcome, Stop } from "@x/batch-types";
import type { Batch } from "../plan/batch.ts";
import { endPairs } from "../kinds/pairs/settle-pairs.ts";
import { LOOK_IT_UP } from "../internal/advice.ts";
import { type Fate, settle } from "./settle.ts";

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
  const { association, isolation } = batch;
  return [
    ...(association ? endPairs(batch, association, reason.message) : []),
    ...[batch, ...(isolation?.waiting ?? [])].flatMap((part) => skipPart(part, reason)),
  ];
}

function skipPart(
  { entries, mayBeWritten }: Pick<Batch, "entries" | "mayBeWritten">,
  { reason, message }: Stop,
): Outcome[] {
  const fate: Fate = mayBeWritten
    ? {
        status: "unknown",
        reason: "no-answer",
        message: `An earlier attempt got no answer, and it is not sent again: ${message}`,
        advice: LOOK_IT_UP,
      }
    : {
        status: "skipped",
        reason: skippedReason(reason),
        message,
      };
  return entries.flatMap((entry) => settle(entry, entry.attempts, fate));
}

/**
 * Why a record was not sent, by why its job ended.
 *
 * @example
 * skippedReason("daily-limit"); //=> "daily-limit"
 * skippedReason("unauthorized"); //=> "stopped"
 */
export function skippedReason(reason: Stop["reason"]): SkippedOutcome["reason"] {
  return reason === "daily-limit" || reason === "aborted" ? reason : "stopped";
}
