import type { RecordError } from "@x/batch-types";

/** At least one error. */
export type Errors = readonly [RecordError, ...RecordError[]];

/** The errors of each record or input that has any. */
export type ErrorsOf<One> = Map<One, [RecordError, ...RecordError[]]>;

/** Adds an error to those of a record or input. */
export function addError<One>(errors: ErrorsOf<One>, one: One, error: RecordError): void {
  const before = errors.get(one);
  // Not copied: an answer may hold a million errors about one record.
  if (before === undefined) errors.set(one, [error]);
  else before.push(error);
}
