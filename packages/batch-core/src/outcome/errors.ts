import type { RecordError } from "@x/batch-types";

/** At least one error. */
export type Errors = readonly [RecordError, ...RecordError[]];

/** The errors by record or input. */
export type ErrorsOf<One> = Map<One, [RecordError, ...RecordError[]]>;

export function addError<One>(errors: ErrorsOf<One>, one: One, error: RecordError): void {
  const before = errors.get(one);
  // Not copied: an answer may have a million errors about one record.
  if (before === undefined) errors.set(one, [error]);
  else before.push(error);
}
