import type { Outcome } from "@x/batch-types";
import type { Batch, Entry } from "./batch.ts";

type OmitFromEach<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** What became of a record, without what every outcome says anyway. */
export type Fate = OmitFromEach<Outcome, "index" | "key" | "attempts" | "mergedInto">;

/**
 * The outcomes of an entry: those of the records merged into it, then its own, so that a reader who
 * forgets a record once it is settled still knows the survivor when it hears of the merged ones.
 */
export function settle(entry: Entry, attempts: number, fate: Fate): Outcome[] {
  const { index, key, merged = [] } = entry;
  const common = { ...(key !== undefined && { key }), attempts, ...fate };
  return [
    ...merged.map((later): Outcome => ({ index: later, mergedInto: index, ...common })),
    { index, ...common },
  ];
}

/** The same fate for every record of a batch. */
export function settleAll(batch: Batch, attempts: number, fate: Fate): Outcome[] {
  return batch.entries.flatMap((entry) => settle(entry, attempts, fate));
}
