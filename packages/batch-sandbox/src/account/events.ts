/** Something that somebody did, as a request told it. */
export interface StoredEvent {
  readonly eventName: string;
  /** Whose event it is: at least one of these. */
  readonly email?: string;
  readonly objectId?: string;
  readonly utk?: string;
  readonly uuid?: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; when it was received, unless the request told another time. */
  readonly occurredAt: number;
}

/** The events an account has received, in that order. */
export interface Events {
  add(event: StoredEvent): void;
  all(): readonly StoredEvent[];
}

/**
 * @param saved Events to begin with.
 * @param isOnce Whether a `uuid` that came before is received and not kept again.
 */
export function createEvents(saved: readonly StoredEvent[] = [], isOnce: boolean): Events {
  const events = [...saved];
  const uuids = new Set(saved.map(({ uuid }) => uuid));
  return {
    add(event) {
      const isKnown = event.uuid !== undefined && uuids.has(event.uuid);
      if (isOnce && isKnown) return;
      events.push(event);
      uuids.add(event.uuid);
    },
    all: () => events,
  };
}
