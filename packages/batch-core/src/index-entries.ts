import type { Batch, Entry } from "./batch.ts";
import { comparableKey } from "./record-key.ts";

/** The records of a batch by the two names HubSpot calls them. */
export interface EntryIndex {
  readonly byTraceId: (traceId: string) => Entry | undefined;
  /** By record id, or by the value of the job's unique property. */
  readonly byKey: (key: string) => Entry | undefined;
}

/** Each list is made when it is first asked for: where trace ids are echoed, keys are not needed. */
export function indexEntries({ entries, job }: Pick<Batch, "entries" | "job">): EntryIndex {
  let traceIds: Map<string, Entry> | undefined;
  let keys: Map<string, Entry> | undefined;
  return {
    byTraceId(traceId) {
      traceIds ??= listBy(entries, ({ input }) =>
        "objectWriteTraceId" in input ? input.objectWriteTraceId : undefined,
      );
      return traceIds.get(traceId);
    },
    byKey(key) {
      keys ??= listBy(entries, (entry) =>
        entry.key === undefined ? undefined : comparableKey(job, entry.key),
      );
      return keys.get(comparableKey(job, key));
    },
  };
}

function listBy(
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
