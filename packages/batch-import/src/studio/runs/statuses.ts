import type { Outcome } from "@x/batch-types";

/** The statuses of rows, in the order in which they are shown and sorted. */
export const STATUSES = [
  "created",
  "updated",
  "unchanged",
  "archived",
  "found",
  "failed",
  "skipped",
  "unknown",
] as const satisfies readonly Outcome["status"][];
