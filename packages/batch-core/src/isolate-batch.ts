import type { Batch } from "./batch.ts";

/** The two halves of a batch that HubSpot refused as a whole: one bad record is found in 15 requests. */
export function isolateBatch(batch: Batch): [Batch, Batch] {
  const middle = Math.ceil(batch.entries.length / 2);
  const half = (entries: Batch["entries"]): Batch => ({
    ...batch,
    entries,
    attempts: batch.attempts + 1,
    retries: 0,
    reason: "isolate",
  });
  return [half(batch.entries.slice(0, middle)), half(batch.entries.slice(middle))];
}
