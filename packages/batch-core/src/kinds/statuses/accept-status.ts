import type { RecordError } from "@x/batch-types";
import { LEGAL_BASES, SUBSCRIPTION_STATES } from "@x/batch-types/registry";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { show } from "../../internal/show.ts";
import { readId } from "../../plan/read-id.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";
import { plainText } from "../../internal/plain-text.ts";

const FIELDS = [
  "subscriberIdString",
  "subscriptionId",
  "statusState",
  "legalBasis",
  "legalBasisExplanation",
];

/** Returns a person whose communication preferences are read, or who is unsubscribed from everything. */
export function acceptSubscriber(given: unknown, errors: RecordError[]): AcceptedInput {
  const subscriberIdString = readId(given, errors, undefined, "e-mail");
  return { key: subscriberIdString, input: { subscriberIdString } };
}

/** Returns a communication preference as it is sent. A field that HubSpot cannot read refuses its whole batch. */
export function acceptStatus(given: Record<string, unknown>, errors: RecordError[]): AcceptedInput {
  refuseOtherFields(given, FIELDS, errors);
  const { statusState, legalBasis, legalBasisExplanation } = given;
  const subscriberIdString = readId(
    given["subscriberIdString"],
    errors,
    undefined,
    "subscriberIdString",
  );
  const subscriptionId = Number(plainText(given["subscriptionId"]));
  if (
    !/^[1-9]\d*$/.test(plainText(given["subscriptionId"])) ||
    !Number.isSafeInteger(subscriptionId)
  ) {
    refuse("subscriptionId", "the id of a subscription, a whole number");
  }
  if (!SUBSCRIPTION_STATES.some((one) => one === statusState)) {
    refuse("statusState", `one of ${SUBSCRIPTION_STATES.join(", ")}`);
  }
  const basis = LEGAL_BASES.find((one) => one === legalBasis);
  if (legalBasis !== undefined && basis === undefined) {
    refuse("legalBasis", `one of ${LEGAL_BASES.join(", ")}`);
  }
  const isText = typeof legalBasisExplanation === "string" && legalBasisExplanation.isWellFormed();
  if (legalBasisExplanation !== undefined && !isText) refuse("legalBasisExplanation", "a text");
  const input = {
    subscriberIdString,
    subscriptionId,
    statusState: plainText(statusState),
    // HubSpot has no other.
    channel: "EMAIL",
    ...(basis !== undefined && { legalBasis: basis }),
    ...(isText && { legalBasisExplanation }),
  };
  return { key: `${subscriberIdString} · ${subscriptionId}`, input };

  function refuse(field: string, expected: string): void {
    const message = `${field}: expected ${expected}; got ${show(given[field])}.`;
    errors.push(invalidRecord("INVALID_STATUS", message));
  }
}
