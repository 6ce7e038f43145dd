import type { RowChange } from "@x/batch-import";
import type { Change } from "@x/batch-types";

/** Whether it is to be written. */
export function isWritten({ status, mergedInto }: Change): boolean {
  return mergedInto === undefined && (status === "create" || status === "update");
}

/** Whether it is left out of what is written, and should be seen: it cannot be told, or would be refused. */
export function isLeftOut({ status, mergedInto }: Change): boolean {
  return mergedInto === undefined && (status === "kept" || status === "refused");
}

/** A change as a line of a plan has it. */
export function planLine({ line, change }: RowChange): object {
  if (!isWritten(change)) return { line, change };
  const id = "id" in change ? { id: change.id } : {};
  return { line, key: change.key, ...id, change };
}
