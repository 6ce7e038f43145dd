import type { RecordError } from "@x/batch-types";
import type { RecordBatch, Entry } from "../plan/batch.ts";
import { refusesProperty } from "./find-suspects.ts";
import { indexEntries } from "../answer/index-entries.ts";
import { setsProperty } from "../plan/properties-of.ts";
import { namedEntries } from "../answer/named-entries.ts";
import { errorOfEach, errorOfSome } from "../answer/share-errors.ts";
import { addError, type Errors, type ErrorsOf } from "../outcome/errors.ts";

/**
 * Returns the records that are to blame for the refusal of a whole batch, each with what is said of it;
 * none where nothing is sure. Sure are the ids in the context, and else the name of a property whose
 * value is refused: a record that does not set it is not meant. Words are not: HubSpot quotes values.
 *
 * @param errors What was read from the body.
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
  // The id of the record in the way may be that of the whole answer: of one of these, nobody knows which.
  return new Map(
    [...blamed].map(([entry, [first, ...more]]) => [
      entry,
      [errorOfEach(entry, first), ...more.map((error) => errorOfEach(entry, error))],
    ]),
  );
}

/** A property that is missing is not set by the record that is meant, so not every code will do. */
function settersOf({ entries }: RecordBatch, error: RecordError): Entry[] {
  const { code, existingId, property } = error;
  const isOfValue =
    refusesProperty(error) || code?.startsWith("INVALID") || existingId !== undefined;
  return isOfValue ? entries.filter((entry) => setsProperty(entry, property)) : [];
}
