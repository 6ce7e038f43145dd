import type { Batch } from "@x/batch-core";

/** The indexes of all records whose fate hangs on a batch. */
export function indexesOf({ association, entries, isolation }: Batch): number[] {
  const waiting = isolation?.waiting.flatMap((part) => part.entries) ?? [];
  const sent = [...entries, ...waiting].flatMap(({ index, merged = [] }) => [index, ...merged]);
  return [...sent, ...(association?.written.map(({ index }) => index) ?? [])];
}

/** Whether the records of a batch that is to be sent again may be written already. */
export function mayBeWritten(batch: Batch): boolean {
  return (
    batch.mayBeWritten === true ||
    batch.isolation?.waiting.some((part) => part.mayBeWritten) === true ||
    batch.reconciliation !== undefined ||
    batch.association !== undefined
  );
}
