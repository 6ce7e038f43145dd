import type { Outcome, Stop } from "@x/batch-types";
import type { Batch } from "./batch.ts";
import { settleAll } from "./settle.ts";

/** Why records are left out: the job stopped, or the user ended it. */
export type SkipReason = Stop | { readonly reason: "aborted"; readonly message: string };

/** Settles a batch that will not be sent, or not again: skipped, or unknown where an earlier attempt may have written it. */
export function skipBatch(batch: Batch, { reason, message }: SkipReason): Outcome[] {
  if (batch.mayBeWritten) {
    return settleAll(batch, batch.attempts, {
      status: "unknown",
      reason: "no-answer",
      message: `An earlier attempt got no answer, and then the job ended: ${message}`,
      advice: "Look the record up in HubSpot before sending it again.",
    });
  }
  return settleAll(batch, batch.attempts, {
    status: "skipped",
    reason: reason === "daily-limit" || reason === "aborted" ? reason : "stopped",
    message,
  });
}
