import type { Account } from "../../account/account.ts";
import { ACCOUNT_CREATED_AT } from "../../internal/account-created-at.ts";
import { isoMoment } from "../../internal/iso-moment.ts";
import type { StoredStatus } from "../../account/subscribers.ts";
import type { Subscription } from "../../settings/subscription.ts";

/** Why a write left a status as it is now. */
export type SetReason =
  | "NO_STATUS_CHANGE"
  | "REQUESTED_CHANGE_OCCURRED"
  | "RESUBSCRIBE_OCCURRED"
  | "UNSUBSCRIBE_FROM_ALL_OCCURRED";

/** The status of each subscription for one person: `UNSUBSCRIBED` for all, where the person unsubscribed from everything. */
export function statusesOf(account: Account, email: string, setReason?: SetReason): object[] {
  return account.subscriptions.map((it) => statusBody(account, email, it, setReason));
}

export function statusBody(
  account: Account,
  email: string,
  { id, name }: Subscription,
  setStatusSuccessReason?: SetReason,
): object {
  const { statuses, unsubscribedAt } = account.subscribers.find(email) ?? {};
  const unsubscribed: StoredStatus | undefined =
    unsubscribedAt === undefined ? undefined : { status: "UNSUBSCRIBED", at: unsubscribedAt };
  const known = unsubscribed ?? statuses?.get(id);
  const { status, at, ...legal } = known ?? { status: "NOT_SPECIFIED", at: ACCOUNT_CREATED_AT };
  return {
    channel: "EMAIL",
    subscriberIdString: email,
    subscriptionId: Number(id),
    subscriptionName: name,
    status,
    source: known === undefined ? "No status was set" : "Set over the API",
    timestamp: isoMoment(at),
    ...legal,
    ...(setStatusSuccessReason !== undefined && { setStatusSuccessReason }),
  };
}

/** One row when a person unsubscribed from everything, else none. */
export function wideStatusesOf(account: Account, email: string): object[] {
  const { unsubscribedAt } = account.subscribers.find(email) ?? {};
  if (unsubscribedAt === undefined) return [];
  return [
    {
      channel: "EMAIL",
      subscriberIdString: email,
      status: "UNSUBSCRIBED",
      wideStatusType: "PORTAL_WIDE",
      timestamp: isoMoment(unsubscribedAt),
    },
  ];
}
