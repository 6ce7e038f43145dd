import type { Entry } from "../batch.ts";

/**
 * Returns the entries in the order of the last row of each. Two keys may be one record, and the values of its last row
 * are to stay: an entry that holds a later row goes behind those in between.
 */
export function byLastRow(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((one, other) => lastRow(one) - lastRow(other));
}

function lastRow({ index, merged }: Entry): number {
  return merged?.at(-1) ?? index;
}
