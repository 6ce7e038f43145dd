import type { Outcome, Stop } from "@x/batch-types";
import type { Batch, Entry } from "./batch.ts";
import { LOOK_IT_UP } from "./internal/advice.ts";
import { type Fate, settle } from "./settle.ts";

/**
 * Settles a batch that will not be sent, or not again: skipped, or unknown where an earlier attempt
 * may have written it.
 */
export function skipBatch(batch: Batch, reason: Stop): Outcome[] {
  const { entries, isolation } = batch;
  const waiting = isolation?.waiting.flatMap((part) => part.entries) ?? [];
  return [
    ...skipEntries(entries, reason, batch.mayBeWritten === true),
    ...skipEntries(waiting, reason, isolation?.mayBeWritten === true),
  ];
}

function skipEntries(
  entries: readonly Entry[],
  { reason, message }: Stop,
  mayBeWritten: boolean,
): Outcome[] {
  const fate: Fate = mayBeWritten
    ? {
        status: "unknown",
        reason: "no-answer",
        message: `An earlier attempt got no answer, and then the job ended: ${message}`,
        advice: LOOK_IT_UP,
      }
    : {
        status: "skipped",
        reason: reason === "daily-limit" || reason === "aborted" ? reason : "stopped",
        message,
      };
  return entries.flatMap((entry) => settle(entry, entry.attempts, fate));
}
