import type { CoercionReason } from "@x/batch-core";

/** What was done with values before they were sent; of rows that HubSpot confirmed. */
export interface ValueCounts {
  /** Rows that were checked by the account's definitions. */
  readonly checked: number;
  /** Rows that were refused before they were sent. */
  readonly refused: number;
  /** Values that were rewritten, by why. */
  readonly rewritten: Readonly<Partial<Record<CoercionReason, number>>>;
  /** Properties that were cleared. */
  readonly cleared: number;
  /** Values that differ in HubSpot and were left as they are, as asked. Absent where there are none. */
  readonly left?: number | undefined;
}

export const noValues = (): ValueCounts => ({ checked: 0, refused: 0, rewritten: {}, cleared: 0 });

export function addValues(one: ValueCounts, other: ValueCounts): ValueCounts {
  const rewritten: Partial<Record<CoercionReason, number>> = { ...one.rewritten };
  for (const [why, count] of Object.entries(other.rewritten) as [CoercionReason, number][]) {
    rewritten[why] = (rewritten[why] ?? 0) + count;
  }
  const left = (one.left ?? 0) + (other.left ?? 0);
  return {
    checked: one.checked + other.checked,
    refused: one.refused + other.refused,
    rewritten,
    cleared: one.cleared + other.cleared,
    ...(left > 0 && { left }),
  };
}
