import type { RecordError } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import type { Errors } from "../outcome/errors.ts";
import { setsProperty } from "../plan/properties-of.ts";

// What an error says is given to several records only as far as it holds for each of them. `raw` always
// has all of it.

/**
 * Returns an error that is about each of several records, as it is given to one of them. The record that
 * exists already stands in the way of one only, nobody knows which; a property is that of a record only
 * if the record sets it.
 */
export function errorOfEach(entry: Entry, error: RecordError): RecordError {
  if (!setsProperty(entry, error.property)) return errorOfSome(error);
  const { existingId: _, ...shared } = error;
  return shared;
}

/** Returns an error that is about at least one of several records, as it is given to all of them. */
export function errorOfSome(error: RecordError): RecordError {
  const { existingId: _, property: __, ...shared } = error;
  return shared;
}

/** Returns the errors of one refusal, as they are given to so many records. */
export function errorsForAll(errors: Errors, records: number): Errors {
  const [error, ...moreErrors] = errors;
  return records > 1 ? [errorOfSome(error), ...moreErrors.map(errorOfSome)] : errors;
}
