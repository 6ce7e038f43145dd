import type { Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import type { Batch } from "../plan/batch.ts";
import { interpretAnswer, skipBatch } from "./interpret-answer.ts";

/**
 * Returns what an answer means for a batch whose run was cancelled: nothing is written any more, only look-ups are sent.
 * What else would be sent is `skipped`, or `unknown` when an earlier attempt may have written it.
 *
 * @param stop Why: `aborted`, and the message of those outcomes.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7, properties: { city: "Oslo" } }])) {
 *   if (!("batch" in step)) continue;
 *   const silence = { kind: "silence", cause: "The connection broke.", sent: true } as const;
 *   const stop = { reason: "aborted", message: "The run was cancelled." } as const;
 *   const { outcomes, again } = interpretCancelled(step.batch, silence, stop);
 *   console.log(outcomes[0]?.status, again.length); //=> unknown 0
 * }
 */
export function interpretCancelled(batch: Batch, answer: Answer, stop: Stop): Interpretation {
  const { outcomes, again, pause, ...rest } = interpretAnswer(batch, answer);
  const lookUps = again.filter(isLookUp);
  const writes = again.filter((next) => !isLookUp(next));
  return {
    ...rest,
    outcomes: [...outcomes, ...writes.flatMap((next) => skipBatch(next, stop))],
    again: lookUps,
    ...(pause !== undefined && lookUps.length > 0 && { pause }),
  };
}

function isLookUp({ reconciliation }: Batch): boolean {
  return reconciliation !== undefined;
}
