import type { AnyBatch, AnyFate, EntryIn, Kind } from "../kinds/kind.ts";
import { withAttempt, type Settled } from "../outcome/settle.ts";
import type { Part, Search } from "../plan/batch.ts";
import { cutEvenly, hopelessMessage, isHopeless } from "../recover/search.ts";
import { skipFor, type SkippedFate } from "./skip.ts";

/**
 * Sends a refused or failed batch in parts; settles it instead when the search should end. Two halves, or four quarters
 * in order: as many requests find a bad entry, and half as many in a row are refused.
 *
 * @param search The state of the search, this answer included.
 * @param lastAnswer HubSpot's message.
 */
export function cutBatch<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  search: Search<EntryIn<Batch>>,
  lastAnswer: string,
): { outcomes: Settled<Fate | SkippedFate>[]; again: Batch[] } {
  if (isHopeless(search)) {
    const message = hopelessMessage(search, lastAnswer);
    const sent = { ...batch, entries: withAttempt(batch.entries) };
    return { outcomes: skipFor(kind, sent, { reason: "refused", message }), again: [] };
  }
  const [count, name] = kind.isOrdered?.(batch)
    ? ([4, "quarter"] as const)
    : ([2, "half"] as const);
  const parts = cutEvenly(batch.entries, count).map((part) => asPart(batch, part, name));
  return { outcomes: [], again: sendParts(kind, batch, search, parts) };
}

/** Makes a part of entries that were sent. */
export function asPart<Batch extends AnyBatch>(
  { mayBeWritten }: Batch,
  entries: readonly EntryIn<Batch>[],
  kind: Part<EntryIn<Batch>>["kind"],
): Part<EntryIn<Batch>> {
  return { entries: withAttempt(entries), kind, ...(mayBeWritten && { mayBeWritten }) };
}

/**
 * Returns a batch of the next part. New parts wait behind the others, so that the whole batch is searched evenly; where
 * the order of entries counts, they go before them.
 */
export function sendParts<Batch extends AnyBatch>(
  { isOrdered }: Pick<Kind<Batch, never, never>, "isOrdered">,
  batch: Batch,
  search: Search<EntryIn<Batch>>,
  parts: readonly Part<EntryIn<Batch>>[] = [],
): Batch[] {
  const all = isOrdered?.(batch) ? [...parts, ...search.waiting] : [...search.waiting, ...parts];
  const [next, ...waiting] = all.filter(({ entries }) => entries.length > 0);
  if (next === undefined) return [];
  const { kind, ...part } = next;
  const again: AnyBatch = {
    job: batch.job,
    ...part,
    retries: 0,
    reason: "isolate",
    search: { ...search, waiting, kind },
  };
  return [again as Batch];
}
