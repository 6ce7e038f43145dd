import type { Batch, Entry } from "./batch.ts";
import { comparableKey, keyProperty } from "./record-key.ts";

/** The records of a batch by the two names HubSpot calls them. */
export interface EntryIndex {
  readonly byTraceId: (traceId: string) => Entry | undefined;
  /** By record id, or by the value of the job's unique property. */
  readonly byKey: (key: string) => Entry | undefined;
}

export function indexEntries(batch: Batch): EntryIndex {
  const property = keyProperty(batch.job);
  const traceIds = new Map<string, Entry>();
  const keys = new Map<string, Entry>();
  for (const entry of batch.entries) {
    const { input, key } = entry;
    if ("objectWriteTraceId" in input) traceIds.set(input.objectWriteTraceId!, entry);
    if (key !== undefined) keys.set(comparableKey(property, key), entry);
  }
  return {
    byTraceId: (traceId) => traceIds.get(traceId),
    byKey: (key) => keys.get(comparableKey(property, key)),
  };
}
