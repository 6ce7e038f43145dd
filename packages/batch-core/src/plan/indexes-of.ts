import type { Batch } from "./batch.ts";

/**
 * Returns the indexes of all records of a batch: also of those merged into others, of parts that wait behind it,
 * and of the records whose associations it makes.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * const [step] = planBatches(job, [{ id: 7 }, { id: 8 }]);
 * if (step !== undefined && "batch" in step) {
 *   indexesOf(step.batch); //=> [0, 1]
 * }
 */
export function indexesOf(batch: Batch): number[] {
  if (batch.followUp !== undefined) return batch.followUp.written.map(({ index }) => index);
  const indexes: number[] = [];
  for (const { entries } of [batch, ...(batch.search?.waiting ?? [])]) {
    for (const { index, merged } of entries) {
      indexes.push(index);
      if (merged !== undefined) indexes.push(...merged);
    }
  }
  return indexes;
}
