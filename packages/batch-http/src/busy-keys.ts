import { type Batch, comparableKey } from "@x/batch-core";

/** The records that are on their way. Two writes of one record at a time would lose their order. */
export function busyKeys(): {
  has(batch: Batch): boolean;
  add(batch: Batch): void;
  delete(batch: Batch): void;
} {
  const busy = new Set<string>();
  return {
    has: (batch) => keysOf(batch).some((key) => busy.has(key)),
    add: (batch) => {
      for (const key of keysOf(batch)) busy.add(key);
    },
    delete: (batch) => {
      for (const key of keysOf(batch)) busy.delete(key);
    },
  };
}

function keysOf({ job, entries }: Batch): string[] {
  return entries.flatMap(({ key }) => (key === undefined ? [] : [comparableKey(job, key)]));
}
