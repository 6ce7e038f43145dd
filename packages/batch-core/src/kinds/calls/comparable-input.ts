import type { PairInput } from "../../plan/batch.ts";
import type { CallInput } from "./call-batch.ts";

/** Returns the name by which an answer refers to an input. */
export function comparableInput(input: CallInput): string {
  // A definition may have any other field too, so this comes first. HubSpot stores property names in lower case
  // (fact 44).
  if ("name" in input) return input.name.toLowerCase();
  if ("to" in input) return pairName(input as PairInput);
  return "id" in input ? input.id : "";
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
  return `${String(from)} ${String(to)}`;
}
