import type { Counts } from "@x/batch-types";
import { numberText } from "./plural.ts";

/** `created 1,200 · failed 3`, without those whose count is 0. */
export function countsText(counts: Readonly<Counts> | Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${status} ${numberText(count)}`)
    .join(" · ");
}
