import type { Account } from "../account/account.ts";

/** A copy of an event that was received. */
export interface SandboxEvent {
  readonly eventName: string;
  readonly email?: string;
  readonly objectId?: string;
  readonly utk?: string;
  readonly uuid?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
}

export function inspectEvents({ events }: Account): SandboxEvent[] {
  return events.all().map((event) => ({
    ...event,
    properties: { ...event.properties },
    occurredAt: new Date(event.occurredAt),
  }));
}
