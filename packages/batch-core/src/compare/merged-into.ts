import type { Outcome } from "@x/batch-types";

/** The property with the ids of the records that were merged into one, joined by ";". */
export const MERGED_IDS = "hs_merged_object_ids";

/** Says of a record why it is left alone: to read its id found another one. */
export function mergedInto(id: string): string {
  return `It was merged into record ${id}.`;
}

/**
 * Says why a record is not the one that was created any more: it was merged into another one, or another one into it. With
 * `MERGED_IDS` unread, only the first is known.
 *
 * @returns undefined where it is, or nothing is known of it.
 */
export function whyMerged(id: string, read: Outcome | undefined): string | undefined {
  if (read?.status !== "found") return undefined;
  if (read.id !== id) return mergedInto(read.id);
  return read.record?.properties?.[MERGED_IDS] ? HAS_MERGED : undefined;
}

const HAS_MERGED = "Others merged another record into it.";
