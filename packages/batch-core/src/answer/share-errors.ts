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
  if (!setsProperty(entry, error.property)) return withoutNames(error);
  const { existingId: _, ...shared } = error;
  return shared;
}

/** Returns the errors about each of so many records, for any of them. */
export function errorsOfEach(errors: Errors, records: number): Errors {
  return records > 1 ? mapErrors(errors, withoutNames) : errors;
}

/** Returns the errors of a refusal of so many records, for any of them: which of them it is about is unknown. */
export function errorsOfSome(errors: Errors, records: number): Errors {
  return records > 1 ? mapErrors(errors, errorOfSome) : errors;
}

/** Returns the form of an error about at least one of several records, for any of them. */
export function errorOfSome(error: RecordError): RecordError {
  const message = `Perhaps about another record of its request: ${error.message}`;
  return { ...withoutNames(error), message };
}

function mapErrors([error, ...more]: Errors, form: (error: RecordError) => RecordError): Errors {
  return [form(error), ...more.map(form)];
}

function withoutNames(error: RecordError): RecordError {
  const { existingId: _, property: __, ...shared } = error;
  return shared;
}
