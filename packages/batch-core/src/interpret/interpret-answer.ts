import type { Outcome, Stop } from "@x/batch-types";
import { lookUps } from "../kinds/look-ups.ts";
import { records } from "../kinds/records.ts";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "../plan/batch.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import { interpret } from "./interpret.ts";
import { interpretFollowUp, skipFollowUp } from "./interpret-follow-up.ts";
import { skip } from "./skip.ts";

/**
 * Returns what an answer means for each record of a batch: its outcome, or a batch to send. Accepts any status,
 * JSON and text. Never throws.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   // Every answer of HubSpot has this header. A 204 without it proves nothing.
 *   const headers = { "x-hubspot-correlation-id": "c-1" };
 *   const answer = { kind: "response", status: 204, headers, body: "" } as const;
 *   console.log(interpretAnswer(step.batch, answer).outcomes[0]?.status); //=> "archived"
 * }
 */
export function interpretAnswer(batch: Batch, answer: Answer): Interpretation {
  if (batch.followUp !== undefined) return interpretFollowUp(batch, answer);
  return interpret(batch.reconciliation === undefined ? records : lookUps, batch, answer);
}

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
