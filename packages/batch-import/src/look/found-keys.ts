import {
  comparableKey,
  type DiffJob,
  keyNames,
  keysOf,
  MERGED_IDS,
  resolveJob,
} from "@x/batch-core";
import type { Outcome, RecordRow } from "@x/batch-types";

/** The properties that tell by which keys and former ids HubSpot finds a record. */
export function foundKeyNames(job: DiffJob): string[] {
  return [...keyNames(resolveJob(job)), MERGED_IDS];
}

/** The keys and former ids by which HubSpot finds a record, beside its id. */
export interface FoundKeys {
  /** As HubSpot compares them. */
  readonly keys: readonly string[];
  /** Of records that were merged into it. */
  readonly mergedIds: readonly string[];
}

/** Returns the keys and former ids by which HubSpot finds a record that was read with `foundKeyNames`. */
export function foundKeys(job: DiffJob, record: RecordRow): FoundKeys {
  const resolved = resolveJob(job);
  const keys = keysOf(resolved, record).map((key) => comparableKey(resolved, key));
  const mergedIds = (record.properties?.[MERGED_IDS] ?? "").split(";").map((id) => id.trim());
  return { keys, mergedIds: mergedIds.filter((id) => id !== "") };
}

/** Returns the record that was read; undefined where there is no record of this id, or the read did not return it. */
export function recordOf(id: string, read: Outcome | undefined): RecordRow | undefined {
  return read?.status === "found" && read.id === id ? read.record : undefined;
}

/** Returns the values of some properties of a record in one text, the same for the same values; `""` for no record. */
export function valuesText(names: readonly string[], record: RecordRow | undefined): string {
  if (record === undefined) return "";
  return JSON.stringify(names.map((name) => record.properties?.[name] ?? ""));
}
