import type { Counts } from "@x/batch-types";

/** `created 12 · failed 3`, without what there is none of. */
export function countsText(counts: Readonly<Counts>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${status} ${count}`)
    .join(" · ");
}
