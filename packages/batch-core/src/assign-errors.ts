import type { RecordError } from "@x/batch-types";
import type { Batch, Entry } from "./batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import { listOf } from "./internal/list-of.ts";
import { namedEntries } from "./named-entries.ts";
import { readErrors } from "./read-errors.ts";
import { errorOfEach } from "./share-errors.ts";

/** The errors of an answer, by the records they name. */
export interface AssignedErrors {
  readonly byEntry: Map<Entry, RecordError[]>;
  /** Errors that name no record of the batch. */
  readonly unclaimed: RecordError[];
}

/** Gives each error to the records it names; one error can name many, one record have many. */
export function assignErrors(batch: Batch, index: EntryIndex, list: unknown): AssignedErrors {
  const byEntry = new Map<Entry, RecordError[]>();
  const unclaimed: RecordError[] = [];
  for (const item of listOf(list)) {
    const errors = readErrors(item, "UNKNOWN");
    const named = namedEntries(batch, index, item);
    if (named.size === 0) unclaimed.push(...errors);
    for (const entry of named) {
      const own = named.size > 1 ? errors.map((error) => errorOfEach(entry, error)) : errors;
      byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...own]);
    }
  }
  return { byEntry, unclaimed };
}
