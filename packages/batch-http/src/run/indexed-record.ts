import { indexesOf } from "@x/batch-core";
import { isObject } from "@x/batch-core/options";
import type { RunOptions } from "./run-options.ts";

/**
 * A record with its own index, for a source that skips some, such as those that an earlier run settled. The records of a
 * source all have one, or none. Indexes ascend, with gaps where records are skipped.
 */
export interface IndexedRecord<One = unknown> {
  readonly index: number;
  readonly record: One;
}

/**
 * Returns a function that returns the record and index of each item of a source; undefined for a record without an index.
 * It throws a RangeError for an index that no record can have.
 */
export function createIndexReader({
  order,
  unanswered = [],
}: RunOptions): (item: unknown) => IndexedRecord | undefined {
  const taken = new Set(unanswered.flatMap(({ batch }) => indexesOf(batch)));
  let isIndexed: boolean | undefined;
  let next = 0;

  function problemOf(index: unknown): string | undefined {
    if (order === "input") return 'records with an index need the order "settled"';
    if (!Number.isSafeInteger(index)) return "it is not a whole number";
    if (Number(index) < next) return next === 0 ? "it is below 0" : `it comes after ${next - 1}`;
    return taken.has(Number(index)) ? "a batch in `unanswered` has it, too" : undefined;
  }

  return (item) => {
    const indexed = readIndexed(item);
    const wasIndexed = isIndexed ?? indexed !== undefined;
    isIndexed = indexed !== undefined;
    if (wasIndexed !== isIndexed) {
      throw new RangeError("Some records have an index, and some have none.");
    }
    if (indexed === undefined) return undefined;
    const problem = problemOf(indexed.index);
    if (problem !== undefined) {
      throw new RangeError(`A record has the index ${String(indexed.index)}: ${problem}.`);
    }
    next = indexed.index + 1;
    return indexed;
  };
}

function readIndexed(item: unknown): IndexedRecord | undefined {
  try {
    if (!isObject(item) || !("index" in item && "record" in item)) return undefined;
    return { index: item["index"] as number, record: item["record"] };
  } catch {
    // A getter or proxy threw. It will be refused as a record.
    return undefined;
  }
}
