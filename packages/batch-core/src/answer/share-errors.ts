import type { RecordError } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import type { Errors } from "../outcome/errors.ts";
import { setsProperty } from "../plan/properties-of.ts";

// An error given to several records keeps only what is true of each; `raw` keeps everything.

/**
 * Returns the form of an error about each of several records, for one of them. An existing record blocks only one
 * of them, and which is unknown; the property stays only if the record sets it.
 */
export function errorOfEach(entry: Entry, error: RecordError): RecordError {
  if (!setsProperty(entry, error.property)) return errorOfSome(error);
  const { existingId: _, ...shared } = error;
  return shared;
}

/** Returns the form of an error about at least one of several records, for any of them. */
export function errorOfSome(error: RecordError): RecordError {
  const { existingId: _, property: __, ...shared } = error;
  return shared;
}

/** Returns the errors of a refusal, for each of so many records. */
export function errorsForAll(errors: Errors, records: number): Errors {
  const [error, ...moreErrors] = errors;
  return records > 1 ? [errorOfSome(error), ...moreErrors.map(errorOfSome)] : errors;
}
