import type { Batch, Entry } from "./batch.ts";

/**
 * Returns a batch that got no answer in the form in which the next run takes it, in `unanswered`. Its retries are counted
 * anew, and the next run may ask for a new token once more. Otherwise records would become `unknown` only because several
 * runs were interrupted. Each run may also send a create once more that HubSpot does not have.
 *
 * @example
 * const kept: Batch[] = [];
 * const unanswered = kept.map((batch) => ({ batch: forNextRun(batch), at: 1_767_225_600_000 }));
 * unanswered; //=> []
 */
export function forNextRun(batch: Batch): Batch {
  const { refreshed: _, ...kept } = { ...batch, retries: 0 };
  if (kept.followUp !== undefined) return kept;
  const { entries, reconciliation, search } = kept;
  const waiting = search?.waiting.map((part) => ({ ...part, entries: part.entries.map(anew) }));
  return {
    ...kept,
    entries: entries.map(anew),
    ...(reconciliation && { reconciliation: { ...reconciliation, ofEarlierRun: true } }),
    ...(search && { search: { ...search, waiting: waiting! } }),
  };
}

function anew(entry: Entry): Entry {
  const { repeated: _, ...rest } = entry;
  return rest;
}
