import type {
  FailedOutcome,
  Outcome,
  OutcomeBase,
  UnchangedOutcome,
  UnknownOutcome,
} from "@x/batch-types";
import type { Errors } from "./errors.ts";

/** An outcome without the fields that every outcome has. */
export type FateOf<One> = One extends unknown
  ? Omit<One, "index" | "key" | "attempts" | "mergedInto">
  : never;

/** What to do about a record that may have been written. */
const LOOK_IT_UP = "Look the record up in HubSpot before sending it again.";

/** What became of a record that was sent. */
export type Fate = FateOf<Exclude<Outcome, UnchangedOutcome>>;

/** Rows came back, and none names this record. */
export const UNIDENTIFIED = {
  status: "unknown",
  reason: "unidentified",
  message: "HubSpot returned records, but does not say whether this is one of them.",
  advice: LOOK_IT_UP,
} as const satisfies Fate;

/** Two rows with different ids came back for this record, or one row for two records. */
export const AMBIGUOUS = {
  ...UNIDENTIFIED,
  message: "HubSpot returned two records for this one, or one record for two.",
} as const satisfies Fate;

/** Neither a row nor an error names this record. */
export const UNACCOUNTED = {
  status: "unknown",
  reason: "unaccounted",
  message: "The answer said nothing about this record.",
  advice: LOOK_IT_UP,
} as const satisfies Fate;

/** The fate of a record that may have been written. */
export function unknownFate(message: string, reason: UnknownOutcome["reason"] = "no-answer"): Fate {
  return { status: "unknown", reason, message, advice: LOOK_IT_UP };
}

/** Returns the fate of a refused record. Its first error is the one shown. */
export function failed([error, ...moreErrors]: Errors): FateOf<FailedOutcome> {
  return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
}

interface Sent {
  readonly index: number;
  readonly key?: string;
  readonly attempts: number;
  readonly merged?: readonly number[];
}

/** A fate with the record it belongs to. */
export type Settled<Fate> = Fate & OutcomeBase;

/**
 * Returns the outcomes of entries. Those of records merged into an entry come before its own, so that a
 * reader who forgets settled records still has the one that they are merged into.
 *
 * @param requests Requests that carried the entries and are not in their `attempts` yet.
 */
export function settle<const One extends object>(
  fates: Iterable<readonly [Sent, One]>,
  requests: 0 | 1,
): Settled<One>[] {
  const outcomes: Settled<One>[] = [];
  // By place: to take a pair apart as a list makes an iterator for each record.
  for (const { 0: sent, 1: fate } of fates) {
    const { index, key, merged } = sent;
    const attempts = sent.attempts + requests;
    const own: Settled<One> =
      key === undefined ? { index, attempts, ...fate } : { index, key, attempts, ...fate };
    if (merged !== undefined) {
      for (const later of merged) outcomes.push({ ...own, index: later, mergedInto: index });
    }
    outcomes.push(own);
  }
  return outcomes;
}

/** Returns the same outcome for all these entries. */
export function settleAll<const One extends object>(
  entries: readonly Sent[],
  fate: One,
): Settled<One>[] {
  const fates = entries.map((entry) => [entry, fate] as const);
  return settle(fates, 0);
}

/** Returns the entries with one more attempt, to send them again. */
export function withAttempt<Entry extends { readonly attempts: number }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.map((entry) => ({ ...entry, attempts: entry.attempts + 1 }));
}
