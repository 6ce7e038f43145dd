import type { PropertyValue } from "./record.ts";

/**
 * Something that somebody did. One of `email`, `objectId` and `utk` says who.
 *
 * @example
 * const event: CustomEvent = {
 *   eventName: "pe1000001_order_placed",
 *   email: "ada@example.com",
 *   properties: { amount: 25 },
 * };
 */
export interface CustomEvent {
  /** The full internal name of the event, with the id of the account. */
  readonly eventName: string;
  /** The e-mail of a contact. */
  readonly email?: string;
  /** The id of a record. */
  readonly objectId?: string | number;
  /** The token in HubSpot's cookie. */
  readonly utk?: string;
  /** An id of this event. HubSpot does not say whether it counts two events of one id once. */
  readonly uuid?: string;
  /** When it happened: ISO 8601, or a `Date`. @default when HubSpot gets it */
  readonly occurredAt?: string | Date;
  /** At most 50. */
  readonly properties?: Readonly<Record<string, PropertyValue>>;
}
