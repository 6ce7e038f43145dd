import type { Batch } from "./batch.ts";

/**
 * Returns true when records of a batch that is to be sent may be written already: an earlier request carried them and
 * got no usable answer, or the batch makes the associations of written records. A program that ends before it sends
 * such a batch must keep it.
 */
export function mayBeWritten(batch: Batch): boolean {
  return (
    batch.mayBeWritten === true ||
    batch.search?.waiting.some((part) => part.mayBeWritten) === true ||
    batch.reconciliation !== undefined ||
    batch.followUp !== undefined
  );
}
