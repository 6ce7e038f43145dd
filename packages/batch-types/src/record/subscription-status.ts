import type { LEGAL_BASES, SUBSCRIPTION_STATES } from "../registry/status-endpoints.ts";

/** What somebody can want of a subscription. */
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** Why a company may write to somebody. */
export type LegalBasis = (typeof LEGAL_BASES)[number];

/**
 * What somebody wants of one subscription, to be written.
 *
 * @example
 * const status: StatusInput = {
 *   subscriberIdString: "ada@example.com",
 *   subscriptionId: 1001,
 *   statusState: "UNSUBSCRIBED",
 * };
 */
export interface StatusInput {
  /** The e-mail of the person. A contact need not have it. */
  readonly subscriberIdString: string;
  /** The id of the subscription type. */
  readonly subscriptionId: string | number;
  readonly statusState: SubscriptionState;
  /** HubSpot requires it of accounts with data privacy settings. */
  readonly legalBasis?: LegalBasis;
  readonly legalBasisExplanation?: string;
}

/** What somebody wants of one subscription, as HubSpot returns it. Fields that are not listed here are kept. */
export interface SubscriptionStatus {
  /** The e-mail of the person. */
  readonly subscriberIdString: string;
  readonly subscriptionId: number | string;
  readonly subscriptionName?: string | null;
  /** A {@link SubscriptionState}. */
  readonly status: string;
  /** Who set it. */
  readonly source?: string | null;
  /** ISO 8601. */
  readonly timestamp?: string | null;
  /**
   * After a write: `NO_STATUS_CHANGE`, `REQUESTED_CHANGE_OCCURRED`, `RESUBSCRIBE_OCCURRED` or
   * `UNSUBSCRIBE_FROM_ALL_OCCURRED`.
   */
  readonly setStatusSuccessReason?: string | null;
  readonly [field: string]: unknown;
}
