import { pairName } from "../pairs/read-pairs.ts";
import type { PairInput } from "../../plan/batch.ts";
import type { CallInput } from "./call-batch.ts";

/** What an answer calls an input. HubSpot keeps property names in lower case (fact 44). */
export function comparableInput(input: CallInput): string {
  // First: a definition goes as it was given, with whatever else it has.
  if ("name" in input) return input.name.toLowerCase();
  if ("to" in input) return pairName(input as PairInput);
  return "id" in input ? input.id : "";
}
