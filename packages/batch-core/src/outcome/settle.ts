import type { Outcome, RecordError, UnknownOutcome } from "@x/batch-types";
import { LOOK_IT_UP } from "../internal/advice.ts";
import type { EntryOf } from "../plan/batch.ts";
import type { Errors } from "./errors.ts";

type OmitFromEach<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** An outcome without what every outcome says anyway. */
export type FateOf<One> = OmitFromEach<One, "index" | "key" | "attempts" | "mergedInto">;

/** What became of a record. */
export type Fate = FateOf<Outcome>;

/** Rows came back, and none of them says that it is this record. */
export const UNIDENTIFIED = {
  status: "unknown",
  reason: "unidentified",
  message: "HubSpot returned records, and nothing tells whether this is one.",
  advice: LOOK_IT_UP,
} as const satisfies Fate;

/** Two rows came back for this record, with different ids. */
export const CONTESTED = {
  ...UNIDENTIFIED,
  message: "HubSpot returned two records for this one, or one record for two.",
} as const satisfies Fate;

/** Nothing came back about this record: no row, and no error that names it. */
export const UNACCOUNTED = {
  status: "unknown",
  reason: "unaccounted",
  message: "HubSpot answered, and said nothing about this record.",
  advice: LOOK_IT_UP,
} as const satisfies Fate;

/** It may be written: no answer tells. */
export function unanswered(message: string, reason: UnknownOutcome["reason"] = "no-answer"): Fate {
  return { status: "unknown", reason, message, advice: LOOK_IT_UP };
}

/** Returns the fate of what is refused for all these reasons. The first of them is the one shown. */
export function failed([error, ...moreErrors]: Errors): {
  status: "failed";
  error: RecordError;
  moreErrors?: RecordError[];
} {
  return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
}

/** What was sent, as far as its outcome is concerned. */
type Sent = Omit<EntryOf<unknown>, "input">;

/** A fate, and whose it is. */
export type Settled<Fate> = Fate & {
  readonly index: number;
  readonly key?: string;
  readonly attempts: number;
  readonly mergedInto?: number;
};

/**
 * Returns the outcomes of entries. The records merged into an entry come before it, so that a reader who
 * forgets a record once it is settled still knows the survivor when it hears of the merged ones.
 *
 * @param requests How many requests carried the entries that their `attempts` do not count yet.
 */
export function settle<const One extends object>(
  fates: Iterable<readonly [Sent, One]>,
  requests: 0 | 1,
): Settled<One>[] {
  const outcomes: Settled<One>[] = [];
  for (const [{ attempts: counted, index, key, merged = [] }, fate] of fates) {
    const attempts = counted + requests;
    const own: Settled<One> =
      key === undefined ? { index, attempts, ...fate } : { index, key, attempts, ...fate };
    for (const later of merged) outcomes.push({ ...own, index: later, mergedInto: index });
    outcomes.push(own);
  }
  return outcomes;
}

/** The same fate for all these entries. */
export function settleAll<const One extends object>(
  entries: readonly Sent[],
  fate: One,
): Settled<One>[] {
  const fates = entries.map((entry) => [entry, fate] as const);
  return settle(fates, 0);
}

/** Entries that a request has carried, and that go again. */
export function carried<Entry extends { readonly attempts: number }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.map((entry) => ({ ...entry, attempts: entry.attempts + 1 }));
}
