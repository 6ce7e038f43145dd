import { LEGAL_BASES, SUBSCRIPTION_STATES } from "@x/batch-types/registry";
import type { Account } from "../../account/account.ts";
import { isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import { type Fields, readRequired, readText } from "../../call/read-fields.ts";
import type { StoredStatus } from "../../account/subscribers.ts";
import { normalizeEmail, validateEmail } from "../../rules/validate-value.ts";
import { type SetReason, statusBody, statusesOf } from "./status-body.ts";

/** Whose status of which subscription is to be what. */
export interface StatusInput {
  readonly subscriber: string;
  readonly subscriptionId: string;
  readonly status: StoredStatus["status"];
  readonly legalBasis: string;
  readonly legalBasisExplanation: string;
}

/** Reads the fields of a write; a value that none of them can have refuses the request. */
export function readStatusInput(fields: Fields): StatusInput | Refusal {
  const subscriber = readRequired(fields, "subscriberIdString");
  if (isRefusal(subscriber)) return subscriber;
  const id = fields["subscriptionId"];
  const subscriptionId = readRequired(
    { ...fields, subscriptionId: typeof id === "number" ? String(id) : id },
    "subscriptionId",
  );
  if (isRefusal(subscriptionId)) return subscriptionId;
  const given = readRequired(fields, "statusState");
  if (isRefusal(given)) return given;
  const status = SUBSCRIPTION_STATES.find((known) => known === given);
  if (status === undefined) return notOneOf("statusState", given, SUBSCRIPTION_STATES);
  const channel = readRequired(fields, "channel");
  if (isRefusal(channel)) return channel;
  if (channel !== "EMAIL") return notOneOf("channel", channel, ["EMAIL"]);
  const legalBasis = readText(fields, "legalBasis");
  if (isRefusal(legalBasis)) return legalBasis;
  if (legalBasis !== "" && !LEGAL_BASES.some((known) => known === legalBasis)) {
    return notOneOf("legalBasis", legalBasis, LEGAL_BASES);
  }
  const legalBasisExplanation = readText(fields, "legalBasisExplanation");
  if (isRefusal(legalBasisExplanation)) return legalBasisExplanation;
  return { subscriber, subscriptionId, status, legalBasis, legalBasisExplanation };
}

function notOneOf(name: string, given: string, allowed: readonly string[]): Refusal {
  return validationError(`${given} is no ${name}; expected one of ${allowed.join(", ")}.`);
}

/** Writes one status, and gives it as it is then; or says why not. A new subscription ends "from everything". */
export function writeStatus(account: Account, input: StatusInput): object | Refusal {
  const { subscriber, subscriptionId, status, legalBasis, legalBasisExplanation } = input;
  const email = readSubscriber(subscriber);
  if (isRefusal(email)) return email;
  const subscription = account.subscriptions.find(({ id }) => id === subscriptionId);
  if (subscription === undefined) {
    return validationError(`Subscription ${subscriptionId} does not exist.`, {
      context: { subscriptionId: [subscriptionId], subscriberIdString: [subscriber] },
    });
  }
  const person = account.subscribers.of(email);
  const isOut = person.unsubscribedAt !== undefined;
  const before = isOut
    ? "UNSUBSCRIBED"
    : (person.statuses.get(subscriptionId)?.status ?? "NOT_SPECIFIED");
  if (before === status) return statusBody(account, email, subscription, "NO_STATUS_CHANGE");
  if (isOut) {
    person.unsubscribedAt = undefined;
    for (const { id } of account.subscriptions) {
      person.statuses.set(id, { status: "UNSUBSCRIBED", at: account.now() });
    }
  }
  person.statuses.set(subscriptionId, {
    status,
    at: account.now(),
    ...(legalBasis !== "" && { legalBasis }),
    ...(legalBasisExplanation !== "" && { legalBasisExplanation }),
  });
  const isBack = before === "UNSUBSCRIBED" && status === "SUBSCRIBED";
  const reason: SetReason = isBack ? "RESUBSCRIBE_OCCURRED" : "REQUESTED_CHANGE_OCCURRED";
  return statusBody(account, email, subscription, reason);
}

/** Unsubscribes somebody from everything, and gives the statuses that follow from it. */
export function unsubscribeFromAll(account: Account, email: string): object[] {
  const person = account.subscribers.of(email);
  const isOut = person.unsubscribedAt !== undefined;
  person.unsubscribedAt ??= account.now();
  const reason = isOut ? "NO_STATUS_CHANGE" : "UNSUBSCRIBE_FROM_ALL_OCCURRED";
  return statusesOf(account, email, reason);
}

/** The e-mail of a subscriber in the form it is kept; contacts need not have it. */
export function readSubscriber(text: string): string | Refusal {
  const checked = validateEmail(text);
  if (!("code" in checked)) return normalizeEmail(text);
  return validationError(checked.message, { context: { subscriberIdString: [text] } });
}
