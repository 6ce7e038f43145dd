import type { Batch } from "./batch.ts";

/**
 * Returns true when records of a batch that is to be sent may be written already: an earlier request carried them and
 * got no usable answer, or the batch makes the associations of written records. A program that ends before it sends
 * such a batch must keep it.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const [step] = planBatches(job, [{ properties: { email: "ada@example.com" } }]);
 * if (step !== undefined && "batch" in step) {
 *   mayBeWritten(step.batch); //=> false
 *   const silence = { kind: "silence", cause: "The connection broke.", sent: true } as const;
 *   interpretAnswer(step.batch, silence).again.map(mayBeWritten); //=> [true]
 * }
 */
export function mayBeWritten(batch: Batch): boolean {
  return (
    batch.mayBeWritten === true ||
    batch.search?.waiting.some((part) => part.mayBeWritten) === true ||
    batch.reconciliation !== undefined ||
    batch.followUp !== undefined
  );
}
