import type { FailedOutcome } from "@x/batch-types";
import type { Entry } from "../batch.ts";
import { invalidRecord } from "../../internal/invalid-record.ts";

/** Returns the outcome of a record refused because an earlier one has the same key. */
export function refuseDuplicate({ index, key, attempts }: Entry, first: Entry): FailedOutcome {
  const message = `The record at index ${first.index} has the same key, ${first.key}.`;
  const error = { ...invalidRecord("DUPLICATE_KEY", message), duplicateOf: first.index };
  return { status: "failed", index, key: key!, attempts, error };
}
