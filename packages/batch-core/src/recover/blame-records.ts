import type { RecordError } from "@x/batch-types";
import type { RecordBatch, Entry } from "../plan/batch.ts";
import { refusesProperty } from "./find-suspects.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { setsProperty } from "../plan/properties-of.ts";
import { namedEntries } from "../answer/named-entries.ts";
import { errorOfEach, errorOfSome } from "../answer/share-errors.ts";
import { addError, type Errors, type ErrorsOf } from "../outcome/errors.ts";

/**
 * Returns the records that caused the refusal of a whole batch, with their errors; none when it is not certain.
 * Certain are ids in the context; without ids, the records that set the refused property. Message texts are not:
 * they may quote values.
 */
export function blameRecords(
  batch: RecordBatch,
  body: Record<string, unknown>,
  errors: Errors,
): ReadonlyMap<Entry, Errors> {
  const blamed: ErrorsOf<Entry> = new Map();
  const named = [...namedEntries(batch, indexEntries(batch), body)];
  for (const error of errors) {
    const about = named.length > 0 ? named : settersOf(batch, error);
    const isAboutEach = named.length > 0 || refusesProperty(error);
    for (const entry of about) {
      addError(blamed, entry, isAboutEach || about.length === 1 ? error : errorOfSome(error));
    }
  }
  if (blamed.size < 2) return blamed;
  // The existing id may belong to the whole answer: to one of these records, and which is unknown.
  return new Map(
    [...blamed].map(([entry, [first, ...more]]) => [
      entry,
      [errorOfEach(entry, first), ...more.map((error) => errorOfEach(entry, error))],
    ]),
  );
}

// An error about a missing property is not about the records that set it, so only some codes count.
function settersOf({ entries }: RecordBatch, error: RecordError): Entry[] {
  const { code, existingId, property } = error;
  const isOfValue =
    refusesProperty(error) || code?.startsWith("INVALID") || existingId !== undefined;
  return isOfValue ? entries.filter((entry) => setsProperty(entry, property)) : [];
}
