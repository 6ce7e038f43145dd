import type { Account } from "../account/account.ts";

/** A copy of the communication preferences of one person. */
export interface SandboxSubscriber {
  readonly email: string;
  /** `SUBSCRIBED`, `UNSUBSCRIBED` or `NOT_SPECIFIED`, by the id of the subscription; only what was written. */
  readonly statuses: Readonly<Record<string, "SUBSCRIBED" | "UNSUBSCRIBED" | "NOT_SPECIFIED">>;
  /** Whether the person has unsubscribed from everything. */
  readonly isUnsubscribedFromAll: boolean;
}

export function inspectSubscribers({ subscribers }: Account): SandboxSubscriber[] {
  return Array.from(subscribers.all(), ([email, { statuses, unsubscribedAt }]) => ({
    email,
    statuses: Object.fromEntries([...statuses].map(([id, { status }]) => [id, status])),
    isUnsubscribedFromAll: unsubscribedAt !== undefined,
  }));
}
