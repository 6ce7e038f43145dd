import type { Batch, Entry } from "./batch.ts";

/**
 * Returns a batch that got no answer as the next run takes it over, in `unanswered`: a create that HubSpot does not have is sent
 * once more by each run, however often runs before did.
 *
 * @example
 * const kept: Batch[] = [];
 * const unanswered = kept.map((batch) => ({ batch: forNextRun(batch), at: 1_767_225_600_000 }));
 * unanswered; //=> []
 */
export function forNextRun(batch: Batch): Batch {
  if (batch.followUp !== undefined) return batch;
  const { entries, search } = batch;
  const waiting = search?.waiting.map((part) => ({ ...part, entries: part.entries.map(anew) }));
  return {
    ...batch,
    entries: entries.map(anew),
    ...(search && { search: { ...search, waiting: waiting! } }),
  };
}

function anew(entry: Entry): Entry {
  const { provenMissing: _, ...rest } = entry;
  return rest;
}
