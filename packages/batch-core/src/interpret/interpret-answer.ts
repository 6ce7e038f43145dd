import { lookUps } from "../kinds/look-ups.ts";
import { records } from "../kinds/records.ts";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "../plan/batch.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import { interpret } from "./interpret.ts";
import { interpretFollowUp } from "./interpret-follow-up.ts";

/**
 * Returns what an answer means for each record of a batch: its outcome, or a batch to send. Accepts any status,
 * JSON and text. Never throws.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 *   console.log(interpretAnswer(step.batch, answer).outcomes[0]?.status); //=> "archived"
 * }
 */
export function interpretAnswer(batch: Batch, answer: Answer): Interpretation {
  if (batch.followUp !== undefined) return interpretFollowUp(batch, answer);
  return interpret(batch.reconciliation === undefined ? records : lookUps, batch, answer);
}
