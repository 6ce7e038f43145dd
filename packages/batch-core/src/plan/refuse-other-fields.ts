import type { RecordError } from "@x/batch-types";
import { hasOnly } from "../internal/has-only.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { findUnknownNames } from "../job/check-options.ts";

/** Adds an error for each unknown field of a record: HubSpot would not get it. */
export function refuseOtherFields(
  given: object,
  names: readonly string[],
  errors: RecordError[],
): void {
  if (hasOnly(given, names)) return;
  for (const problem of findUnknownNames(given, names)) {
    errors.push(invalidRecord("UNKNOWN_FIELD", problem));
  }
}
