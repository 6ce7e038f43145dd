import type { Search } from "../plan/batch.ts";

// The policy of a search for bad entries, for every kind of batch.

type AnySearch = Search<unknown>;

// A search ends after this many refused parts (2 + 4 + 8) and none accepted: each eighth of the batch is bad, and
// finding the good entries would take about one request each. An all-bad batch takes 15 requests.
const ENOUGH_REFUSED = 14;

/** Returns true when the search should end. */
export function isHopeless({
  refused,
  accepted,
}: Pick<AnySearch, "refused" | "accepted">): boolean {
  return !accepted && refused >= ENOUGH_REFUSED;
}

// Each named refusal finds an entry for two or three requests. With more bad entries than this, halves cost less.
const MOST_HINTS = 50;

/** The state after only the whole batch was answered. */
export const NEW_SEARCH = {
  waiting: [],
  kind: "rest",
  hintsLeft: MOST_HINTS,
  refused: 0,
  accepted: false,
} as const satisfies AnySearch;

/** Counts a refusal that names no entry. The first one, of the whole batch, begins the search. */
export function countRefusal<Entry>(search: Search<Entry> | undefined): Search<Entry> {
  return search === undefined
    ? NEW_SEARCH
    : { ...countPart(search, false), refused: search.refused + 1 };
}

/**
 * Counts a failure (5xx, no answer). The first one begins the search.
 *
 * @param size How many entries the request carried.
 * @param retries How often it was sent again before, unchanged.
 */
export function countFailure<Entry>(
  search: Search<Entry> | undefined,
  size: number,
  retries: number,
): Search<Entry> & { readonly failures: number } {
  if (search === undefined) return { ...NEW_SEARCH, failures: retries + 1 };
  const refused = search.refused + (size > 1 ? 1 : 0);
  return { ...search, refused, failures: (search.failures ?? retries) + 1 };
}

/** Counts an answered part. Once HubSpot accepts suspects, names in its errors are ignored. */
export function countPart<Entry>(search: Search<Entry>, wasAccepted: boolean): Search<Entry> {
  const { accepted, failures, kind } = search;
  return {
    ...search,
    accepted: accepted || wasAccepted,
    hintsLeft: wasAccepted && kind === "suspects" ? 0 : search.hintsLeft,
    ...(failures !== undefined && { failures: 0 }),
  };
}

// A batch is halved after this many retries (7 seconds of waits): one record can make HubSpot fail every time,
// and the others should not wait for it.
const RETRIES_BEFORE_HALVING = 3;

/**
 * Returns true when a failed request is sent in parts now, not again unchanged. A batch is, after some retries; a
 * part of several at once; a part of one goes behind the others until it was sent `maxRetries` times.
 *
 * @param size How many entries can be sent apart.
 * @param tries For one entry: how many failed requests carried it before.
 */
export function isHalvedNow(
  search: AnySearch | undefined,
  size: number,
  tries: number,
  { retries, job: { maxRetries } }: Failing,
): boolean {
  if (search?.failures !== undefined) return size > 1 || tries < maxRetries;
  return size > 1 && maxRetries > 0 && retries >= Math.min(RETRIES_BEFORE_HALVING, maxRetries);
}

interface Failing {
  readonly retries: number;
  readonly job: { readonly maxRetries: number };
}

/** Returns two halves, the first at least as large. */
export function halve<One>(whole: readonly One[]): [first: One[], second: One[]] {
  const middle = Math.ceil(whole.length / 2);
  return [whole.slice(0, middle), whole.slice(middle)];
}

/** Says why the search ends. @param last HubSpot's last message. */
export function hopelessMessage({ refused }: Pick<AnySearch, "refused">, last: string): string {
  return `No part of this batch was accepted. ${refused} parts were tried; the last answer: ${last}`;
}
