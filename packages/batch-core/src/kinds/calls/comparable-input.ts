import type { PairInput } from "../../plan/batch.ts";
import type { CallInput, PropertyInput, RecordInput, SubscriberInput } from "./call-batch.ts";
import { plainText } from "../../internal/plain-text.ts";

/** Returns the name by which an answer refers to an input. */
export function comparableInput(input: CallInput): string {
  // A definition may have any other field too, so this comes first. HubSpot stores property names in lower case
  // (fact 44).
  if ("name" in input) return (input as PropertyInput).name.toLowerCase();
  if ("to" in input) return pairName(input as PairInput);
  if ("subscriberIdString" in input) {
    const { subscriberIdString, subscriptionId } = input as SubscriberInput;
    return statusName(subscriberIdString, subscriptionId);
  }
  return "id" in input ? (input as RecordInput).id : "";
}

/** Returns the name of a person, or of one subscription of a person. An e-mail has no case. */
export function statusName(subscriber: unknown, subscriptionId: unknown = ""): string {
  return `${plainText(subscriber).toLowerCase()} ${plainText(subscriptionId)}`;
}

/**
 * Returns the name of a pair: its two ids, sorted. A row has no association type, and a pair may get a row for
 * each direction. So a request must not hold two associations of one pair, nor a pair and its reverse.
 */
export function pairName({ from, to }: PairInput): string {
  return from.id < to.id ? idsOf(from.id, to.id) : idsOf(to.id, from.id); // Fact 72.
}

/** Joins two ids, which v4 returns as numbers and dated versions as strings. */
export function idsOf(from: unknown, to: unknown): string {
  return `${plainText(from)} ${plainText(to)}`;
}
