import type { CallResult, CustomEvent, EventOutcome } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";

/** Calls for custom events. */
export interface EventCalls {
  /**
   * Sends custom events, up to 500 in a request. HubSpot answers without a word about a single event, so one that it
   * took is `accepted`, not more. Events without an answer are not sent again, because HubSpot could count them twice:
   * they are `unknown`. Equal events are sent as often as they are given.
   *
   * @throws {InvalidOptionsError} when options are wrong. Nothing was sent.
   * @throws {JobStoppedError} when it ended before HubSpot processed any event.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const order = { eventName: "pe1000001_order", email: "ada@example.com", properties: { amount: 25 } };
   * const { counts } = await hubspot.events.send([order]);
   * counts; //=> { accepted: 1, failed: 0, skipped: 0, unknown: 0 }
   */
  send(events: readonly CustomEvent[], options?: RepeatOptions): Promise<CallResult<EventOutcome>>;
}
