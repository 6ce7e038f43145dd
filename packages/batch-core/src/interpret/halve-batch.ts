import type { AnyBatch, AnyFate, EntryIn, Kind } from "../kinds/kind.ts";
import { withAttempt, type Settled } from "../outcome/settle.ts";
import type { Part, Search } from "../plan/batch.ts";
import { halve, hopelessMessage, isHopeless } from "../recover/search.ts";
import { skipFor, type SkippedFate } from "./skip.ts";

/**
 * Sends a refused or failed batch in two halves; settles it instead when the search should end.
 *
 * @param search The state of the search, this answer included.
 * @param lastAnswer HubSpot's message.
 * @param isInOrder As {@link sendParts} takes it.
 */
export function halveBatch<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  search: Search<EntryIn<Batch>>,
  lastAnswer: string,
  isInOrder = false,
): { outcomes: Settled<Fate | SkippedFate>[]; again: Batch[] } {
  if (isHopeless(search)) {
    const message = hopelessMessage(search, lastAnswer);
    const sent = { ...batch, entries: withAttempt(batch.entries) };
    return { outcomes: skipFor(kind, sent, { reason: "refused", message }), again: [] };
  }
  const [first, second] = halve(batch.entries);
  const halves = [asPart(batch, first, "half"), asPart(batch, second, "half")];
  return { outcomes: [], again: sendParts(batch, search, halves, isInOrder) };
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
 * Returns a batch of the next part.
 *
 * @param isInOrder True: new parts go before those that wait, so that the rows keep their order. Else they go behind them, so
 *   that the whole batch is searched evenly.
 */
export function sendParts<Batch extends AnyBatch>(
  { job }: Batch,
  search: Search<EntryIn<Batch>>,
  parts: readonly Part<EntryIn<Batch>>[] = [],
  isInOrder = false,
): Batch[] {
  const all = isInOrder ? [...parts, ...search.waiting] : [...search.waiting, ...parts];
  const [next, ...waiting] = all.filter(({ entries }) => entries.length > 0);
  if (next === undefined) return [];
  const { kind, ...part } = next;
  const batch: AnyBatch = {
    job,
    ...part,
    retries: 0,
    reason: "isolate",
    search: { ...search, waiting, kind },
  };
  return [batch as Batch];
}
