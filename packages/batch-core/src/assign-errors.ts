import type { RecordError } from "@x/batch-types";
import type { Entry } from "./batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import { isObject } from "./internal/is-object.ts";
import { namedRecords, readErrors } from "./read-errors.ts";

/** The errors of an answer, by the records they name. */
export interface AssignedErrors {
  readonly byEntry: Map<Entry, RecordError[]>;
  /** Errors that name no record of the batch. */
  readonly unclaimed: RecordError[];
}

/** Gives each error to the records it names; one error can name many, one record have many. */
export function assignErrors(index: EntryIndex, list: unknown): AssignedErrors {
  const byEntry = new Map<Entry, RecordError[]>();
  const unclaimed: RecordError[] = [];
  for (const item of Array.isArray(list) ? list.filter(isObject) : []) {
    const errors = readErrors(item, "UNKNOWN");
    const { traceIds, ids } = namedRecords(item);
    const named = [...traceIds.map(index.byTraceId), ...ids.map(index.byKey)];
    const entries = new Set(named.filter((entry) => entry !== undefined));
    if (entries.size === 0) unclaimed.push(...errors);
    for (const entry of entries) byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...errors]);
  }
  return { byEntry, unclaimed };
}
