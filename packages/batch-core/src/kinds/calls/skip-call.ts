import type { CallOutcome, Stop } from "@x/batch-types";
import { skippedReason } from "../../outcome/skip-batch.ts";
import { settle } from "../../outcome/settle.ts";
import type { CallBatch, CallFate } from "./call-batch.ts";
import { unknownCall } from "./call-fates.ts";

/**
 * Settles a batch of {@link planCall} that will not be sent, or not again: `skipped`, or `unknown` where
 * an earlier attempt may have done it.
 *
 * @param stop As `interpretCall` gave it, or `aborted` when the caller ends the call.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * skipCall(batches[0]!, { reason: "aborted", message: "Ctrl+C" })[0]?.status; //=> "skipped"
 */
export function skipCall(batch: CallBatch, { reason, message }: Stop): CallOutcome[] {
  const skipped: CallFate = { status: "skipped", reason: skippedReason(reason), message };
  const doubtful = unknownCall(
    batch,
    "no-answer",
    `An earlier attempt got no answer, and it is not sent again: ${message}`,
  );
  return [batch, ...(batch.waiting ?? [])].flatMap(({ entries, mayBeWritten }) =>
    entries.flatMap((entry) => settle(entry, entry.attempts, mayBeWritten ? doubtful : skipped)),
  );
}
