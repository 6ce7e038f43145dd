import type { Batch } from "@x/batch-core";

/** The indexes of all records whose fate hangs on a batch. */
export function indexesOf(batch: Batch): number[] {
  if (batch.followUp !== undefined) return batch.followUp.written.map(({ index }) => index);
  const waiting = batch.search?.waiting.flatMap((part) => part.entries) ?? [];
  return [...batch.entries, ...waiting].flatMap(({ index, merged = [] }) => [index, ...merged]);
}

/** Whether the records of a batch that is to be sent again may be written already. */
export function mayBeWritten(batch: Batch): boolean {
  return (
    batch.mayBeWritten === true ||
    batch.search?.waiting.some((part) => part.mayBeWritten) === true ||
    batch.reconciliation !== undefined ||
    batch.followUp !== undefined
  );
}
