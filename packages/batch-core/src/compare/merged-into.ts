import type { Outcome } from "@x/batch-types";
import { readHistory } from "./read-history.ts";

/** The property with the ids of the records that were merged into one, joined by ";". */
export const MERGED_IDS = "hs_merged_object_ids";

/** Returns why a record is left alone when reading its id returned another one. */
export function mergedInto(id: string): string {
  return `It was merged into record ${id}.`;
}

/**
 * Returns why a record is no longer the one that was created: it was merged into another one, or another one into it. The
 * second is known only where `MERGED_IDS` was read.
 *
 * @returns undefined where it still is the one, or was not read.
 */
export function whyMerged(id: string, read: Outcome | undefined): string | undefined {
  if (read?.status !== "found") return undefined;
  if (read.id !== id) return mergedInto(read.id);
  return read.record?.properties?.[MERGED_IDS] ? HAS_MERGED : undefined;
}

const HAS_MERGED = "Others merged another record into it.";

/**
 * Returns true when another record was merged into a record since a time, and the record kept its id; also when HubSpot
 * does not tell when that was.
 *
 * @param read The outcome of reading the record with the property `hs_merged_object_ids` and its history.
 * @param since The time, in milliseconds since 1970.
 *
 * @example
 * const past = [{ value: "3", timestamp: "2026-05-01T08:00:00Z" }];
 * const record = {
 *   id: "7",
 *   properties: { hs_merged_object_ids: "3" },
 *   propertiesWithHistory: { hs_merged_object_ids: past },
 * };
 * const read = { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] } as const;
 * hasMergedSince(read, Date.parse("2026-04-01")); //=> true
 * hasMergedSince(read, Date.parse("2026-06-01")); //=> false
 */
export function hasMergedSince(read: Outcome | undefined, since: number): boolean {
  if (read?.status !== "found" || !read.record?.properties?.[MERGED_IDS]) return false;
  const past = readHistory(read.record, MERGED_IDS) ?? [];
  return past.length === 0 || past.some((one) => one.since >= since);
}
