import type { Outcome } from "@x/batch-types";

/** What may become of a row, in the order in which it is shown and sorted. */
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
