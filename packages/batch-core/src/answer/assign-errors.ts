import type { RecordError } from "@x/batch-types";
import type { RecordBatch, Entry } from "../plan/batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import { listErrors } from "./list-errors.ts";
import { namedEntries } from "./named-entries.ts";
import { readErrors } from "./read-errors.ts";
import { errorOfEach } from "./share-errors.ts";
import { addError, type ErrorsOf } from "../outcome/errors.ts";

export interface AssignedErrors {
  readonly byEntry: ErrorsOf<Entry>;
  /** Errors that name no record of the batch. */
  readonly unclaimed: RecordError[];
}

/** Returns the errors of an answer by the records they name; an error can name several. */
export function assignErrors(batch: RecordBatch, index: EntryIndex, list: unknown): AssignedErrors {
  const byEntry: ErrorsOf<Entry> = new Map();
  const unclaimed: RecordError[] = [];
  for (const item of listErrors(list)) {
    const errors = readErrors(item, "UNKNOWN");
    const named = namedEntries(batch, index, item);
    if (named.size === 0) unclaimed.push(...errors);
    for (const entry of named) {
      for (const error of errors) {
        addError(byEntry, entry, named.size > 1 ? errorOfEach(entry, error) : error);
      }
    }
  }
  return { byEntry, unclaimed };
}
