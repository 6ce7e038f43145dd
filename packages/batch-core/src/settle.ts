import type { Outcome } from "@x/batch-types";
import type { Entry } from "./batch.ts";

type OmitFromEach<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** What became of a record, without what every outcome says anyway. */
export type Fate = OmitFromEach<Outcome, "index" | "key" | "attempts" | "mergedInto">;

/**
 * The outcomes of an entry: those of the records merged into it, then its own, so that a reader who
 * forgets a record once it is settled still knows the survivor when it hears of the merged ones.
 *
 * @param attempts Requests that have carried it, the one just answered included.
 */
export function settle(entry: Entry, attempts: number, fate: Fate): Outcome[] {
  const { index, key, merged } = entry;
  const own: Outcome =
    key === undefined ? { index, attempts, ...fate } : { index, key, attempts, ...fate };
  if (merged === undefined) return [own];
  return [...merged.map((later): Outcome => ({ ...own, index: later, mergedInto: index })), own];
}

/** The same fate for all these records, after a request that carried them. */
export function settleSent(entries: readonly Entry[], fate: Fate): Outcome[] {
  return entries.flatMap((entry) => settle(entry, entry.attempts + 1, fate));
}

/** Entries that a request has carried, and that go again. */
export function carried(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, attempts: entry.attempts + 1 }));
}
