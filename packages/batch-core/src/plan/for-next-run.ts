import type { Batch, Entry } from "./batch.ts";

/**
 * Returns a batch that got no answer as the next run takes it over, in `unanswered`. Each run has its own retries and its own new token,
 * however many the runs before took: what a run may send again does not become `unknown` because several were interrupted. A create
 * that HubSpot does not have is sent once more by each run, too.
 *
 * @example
 * const kept: Batch[] = [];
 * const unanswered = kept.map((batch) => ({ batch: forNextRun(batch), at: 1_767_225_600_000 }));
 * unanswered; //=> []
 */
export function forNextRun(batch: Batch): Batch {
  const { refreshed: _, ...kept } = { ...batch, retries: 0 };
  if (kept.followUp !== undefined) return kept;
  const { entries, search } = kept;
  const waiting = search?.waiting.map((part) => ({ ...part, entries: part.entries.map(anew) }));
  return {
    ...kept,
    entries: entries.map(anew),
    ...(search && { search: { ...search, waiting: waiting! } }),
  };
}

function anew(entry: Entry): Entry {
  const { repeated: _, ...rest } = entry;
  return rest;
}
