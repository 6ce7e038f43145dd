import type { ColumnValues, SendAs } from "@x/batch-import/studio";

/** A value that is to become something that HubSpot does not take, as far as it was asked. */
export interface HalfMapped extends SendAs {
  /** Whether HubSpot surely does not know it; else that is not known yet. */
  readonly isSure: boolean;
}

/**
 * Finds the first value that is mapped half.
 *
 * @param isAsked Whether `lists` is the answer to these mappings, and not to those before.
 */
export function findHalfMapped(
  lists: readonly ColumnValues[],
  sendAs: readonly SendAs[],
  isAsked: boolean,
): HalfMapped | undefined {
  for (const one of sendAs) {
    const list = lists.find(({ column }) => column === one.column);
    if (list === undefined || one.to === "") continue;
    if (list.choices.some(({ value }) => value === one.to)) continue;
    const isSure = isAsked && list.notKnown.includes(one.to);
    if (isSure || !isAsked) return { ...one, isSure };
  }
  return undefined;
}
