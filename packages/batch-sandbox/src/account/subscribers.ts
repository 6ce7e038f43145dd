import type { SubscriptionState } from "@x/batch-types";

/** What somebody wants of one subscription. */
export interface StoredStatus {
  readonly status: SubscriptionState;
  readonly legalBasis?: string;
  readonly legalBasisExplanation?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What one person wants, by e-mail. */
interface Subscriber {
  /** By the id of the subscription. */
  readonly statuses: Map<string, StoredStatus>;
  /** When the person unsubscribed from everything; absent for one who has not. */
  unsubscribedAt?: number | undefined;
}

/** Subscribers as JSON. */
export type SavedSubscribers = readonly {
  readonly email: string;
  readonly statuses: readonly (readonly [id: string, status: StoredStatus])[];
  readonly unsubscribedAt?: number | undefined;
}[];

/** The communication preferences of an account. */
export interface Subscribers {
  /** Nobody until something is written. */
  find(email: string): Subscriber | undefined;
  /** The same to write to: somebody new has no statuses yet. */
  of(email: string): Subscriber;
  /** By e-mail. */
  all(): Iterable<readonly [email: string, subscriber: Subscriber]>;
  save(): SavedSubscribers;
}

/** @param saved Subscribers to begin with. */
export function createSubscribers(saved: SavedSubscribers = []): Subscribers {
  const subscribers = new Map<string, Subscriber>(
    saved.map(({ email, statuses, unsubscribedAt }) => [
      email,
      { statuses: new Map(statuses), unsubscribedAt },
    ]),
  );
  return {
    find: (email) => subscribers.get(email),
    of(email) {
      const known = subscribers.get(email);
      if (known !== undefined) return known;
      const made: Subscriber = { statuses: new Map() };
      subscribers.set(email, made);
      return made;
    },
    all: () => subscribers,
    save: () =>
      Array.from(subscribers, ([email, { statuses, unsubscribedAt }]) => ({
        email,
        statuses: [...statuses],
        unsubscribedAt,
      })),
  };
}
