import type { PairInput } from "../../plan/batch.ts";
import type { CallInput } from "./call-batch.ts";

/** What an answer calls an input. */
export function comparableInput(input: CallInput): string {
  // First: a definition goes as it was given, with whatever else it has. HubSpot keeps property names in
  // lower case (fact 44).
  if ("name" in input) return input.name.toLowerCase();
  if ("to" in input) return pairName(input as PairInput);
  return "id" in input ? input.id : "";
}

/**
 * Returns what an answer calls a pair: its two ids, in no order. A row has no association type and not
 * always object types, and a pair can be answered by two rows, one for each direction (fact 72). So no
 * request may hold two associations of one pair, or a pair and its reverse.
 */
export function pairName({ from, to }: PairInput): string {
  return from.id < to.id ? idsOf(from.id, to.id) : idsOf(to.id, from.id);
}

/** Ids come as numbers in v4, as texts in the dated versions. */
export function idsOf(from: unknown, to: unknown): string {
  return `${String(from)} ${String(to)}`;
}
