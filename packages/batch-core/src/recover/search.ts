import type { Search } from "../plan/batch.ts";

// One policy for every search for what HubSpot refuses, whatever the kind of the batch.

type Any = Search<unknown>;

/**
 * After so many refused parts (2 + 4 + 8), none of them accepted, a search ends: each eighth of the
 * batch holds something bad, and finding the good ones would take about as many requests as there are
 * records. A batch of which everything is bad takes 15 requests.
 */
const ENOUGH_REFUSED = 14;

/** Whether the rest is not worth its requests. */
export function isHopeless({ refused, accepted }: Pick<Any, "refused" | "accepted">): boolean {
  return !accepted && refused >= ENOUGH_REFUSED;
}

/** A search of which only the whole batch was answered. */
export const BEGUN = {
  waiting: [],
  kind: "rest",
  believesHints: true,
  refused: 0,
  accepted: false,
} as const satisfies Any;

/** Counts a refusal that names nobody. The first one, of the whole batch, begins the search. */
export function countRefusal<Entry>(search: Search<Entry> | undefined): Search<Entry> {
  return search === undefined
    ? BEGUN
    : { ...countPart(search, false), refused: search.refused + 1 };
}

/**
 * Counts a failure. The first one begins the search, too.
 *
 * @param size How many entries the request carried.
 * @param retries How often it was sent again before, as it was.
 */
export function countFailure<Entry>(
  search: Search<Entry> | undefined,
  size: number,
  retries: number,
): Search<Entry> & { readonly failures: number } {
  if (search === undefined) return { ...BEGUN, failures: retries + 1 };
  const refused = search.refused + (size > 1 ? 1 : 0);
  return { ...search, refused, failures: (search.failures ?? retries) + 1 };
}

/** Counts a part that was answered. When HubSpot accepts suspects, the names in its answers are no help. */
export function countPart<Entry>(search: Search<Entry>, wasAccepted: boolean): Search<Entry> {
  const { accepted, failures, kind } = search;
  return {
    ...search,
    accepted: accepted || wasAccepted,
    believesHints: search.believesHints && !(wasAccepted && kind === "suspects"),
    ...(failures !== undefined && { failures: 0 }),
  };
}

/**
 * One record can make HubSpot fail each time, so a batch is halved after so many retries (7 seconds of
 * waits). More would not help that record, and would make the others of its batch wait.
 */
const RETRIES_BEFORE_HALVING = 3;

/**
 * Whether what HubSpot failed at is sent in parts now, rather than again as it was. A batch is, after some
 * retries; a part of such a batch is at once, because its records were sent often enough. A part of one
 * record goes behind the other parts, until it was sent as often as a batch may be.
 *
 * @param size How many entries can be sent apart.
 * @param tries For one entry: how many failed requests carried it before the last one.
 */
export function isHalvedNow(
  search: Any | undefined,
  size: number,
  tries: number,
  { retries, job: { maxRetries } }: Failing,
): boolean {
  if (search?.failures !== undefined) return size > 1 || tries < maxRetries;
  return size > 1 && maxRetries > 0 && retries >= Math.min(RETRIES_BEFORE_HALVING, maxRetries);
}

/** A request that HubSpot failed at, of any kind. */
interface Failing {
  readonly retries: number;
  readonly job: { readonly maxRetries: number };
}

/** Two halves, the first the larger one; the second of one is empty. */
export function halve<One>(whole: readonly One[]): [first: One[], second: One[]] {
  const middle = Math.ceil(whole.length / 2);
  return [whole.slice(0, middle), whole.slice(middle)];
}

/** Why the rest of a search is not sent any more. @param last What HubSpot said last. */
export function hopelessMessage({ refused }: Pick<Any, "refused">, last: string): string {
  return `HubSpot accepted no part of this batch. ${refused} parts were tried; the last answer: ${last}`;
}
