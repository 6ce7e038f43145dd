// One policy for every search for what HubSpot refuses: records, associations, the inputs of a call.

/** How a search has gone so far. */
export interface Search {
  /** Parts of several that HubSpot refused, or failed at, without naming any of them. */
  readonly refused: number;
  /** Whether HubSpot has accepted a part. */
  readonly accepted: boolean;
  /** Failures (5xx, no answer) in a row. Absent as long as HubSpot refuses and does not fail. */
  readonly failures?: number;
}

/**
 * After so many refused parts (2 + 4 + 8), none of them accepted, a search ends: each eighth of the
 * batch holds something bad, and finding the good ones would take about as many requests as there are
 * records. A batch of which everything is bad takes 15 requests.
 */
const ENOUGH_REFUSED = 14;

/** Whether the rest is not worth its requests. */
export function isHopeless({ refused, accepted }: Search): boolean {
  return !accepted && refused >= ENOUGH_REFUSED;
}

/** Counts a refusal that names nobody. The first one, of the whole batch, begins the search. */
export function afterRefusal(search: Search | undefined): Search {
  return search === undefined
    ? BEGUN
    : { ...afterPart(search, false), refused: search.refused + 1 };
}

/** A search of which only the whole batch was answered. */
export const BEGUN: Search = { refused: 0, accepted: false };

/**
 * Counts a failure. The first one begins the search, too.
 *
 * @param size How many records or inputs the request carried.
 * @param retries How often it was sent again before, as it was.
 */
export function afterFailure(
  search: Search | undefined,
  size: number,
  retries: number,
): FailingSearch {
  if (search === undefined) return { ...BEGUN, failures: retries + 1 };
  const refused = search.refused + (size > 1 ? 1 : 0);
  return { ...search, refused, failures: (search.failures ?? retries) + 1 };
}

interface FailingSearch extends Search {
  readonly failures: number;
}

/** Counts a part that was answered. */
export function afterPart(search: Search, wasAccepted: boolean): Search {
  const { accepted, failures } = search;
  const answered = { ...search, accepted: accepted || wasAccepted };
  return failures === undefined ? answered : { ...answered, failures: 0 };
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
 * @param size How many records or inputs can be sent apart.
 * @param tries For one record: how many failed requests carried it before the last one.
 */
export function isHalvedNow(
  search: Search | undefined,
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
export function hopelessMessage({ refused }: Search, last: string): string {
  return `HubSpot accepted no part of this batch. ${refused} parts were tried; the last answer: ${last}`;
}
