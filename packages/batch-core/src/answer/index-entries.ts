import type { RecordBatch, Entry } from "../plan/batch.ts";
import { comparableKey } from "../job/record-key.ts";

/** Finds the records of a batch by the names HubSpot uses for them. */
export interface EntryIndex {
  /** Absent when the request had no trace ids: any in its answer come from another write. */
  readonly byTraceId?: (traceId: string) => Entry | undefined;
  /** By record id, or by value of the job's unique property. */
  readonly byKey: (key: string) => Entry | undefined;
}

/** Builds each index at its first use: with trace ids, keys are not needed. */
export function indexEntries({
  entries,
  job,
  reconciliation,
}: Pick<RecordBatch, "entries" | "job" | "reconciliation">): EntryIndex {
  let traceIds: Map<string, Entry> | undefined;
  let keys: Map<string, Entry> | undefined;
  const isTraced =
    reconciliation === undefined && entries.some((entry) => traceIdOf(entry) !== undefined);
  return {
    ...(isTraced && {
      byTraceId(traceId) {
        // The trace id is the index of the record, and most batches hold consecutive records.
        const likely = entries[Number(traceId) - entries[0]!.index];
        if (likely !== undefined && traceIdOf(likely) === traceId) return likely;
        traceIds ??= indexBy(entries, traceIdOf);
        return traceIds.get(traceId);
      },
    }),
    byKey(key) {
      keys ??= indexBy(entries, (entry) =>
        entry.key === undefined ? undefined : comparableKey(job, entry.key),
      );
      return keys.get(comparableKey(job, key));
    },
  };
}

function traceIdOf({ input }: Entry): string | undefined {
  return "objectWriteTraceId" in input ? input.objectWriteTraceId : undefined;
}

function indexBy(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string | undefined,
): Map<string, Entry> {
  const list = new Map<string, Entry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name !== undefined) list.set(name, entry);
  }
  return list;
}
