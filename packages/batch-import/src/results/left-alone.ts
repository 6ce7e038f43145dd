import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, type SettledRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";

/**
 * Whether a row was skipped as the user or the policy of its run asks, so that nothing is left to do about it.
 *
 * @example
 * isLeftAlone({ policy: { onMissing: "skip" } }, { status: "skipped", kind: "missing" }); //=> true
 * isLeftAlone({}, { status: "failed", kind: "INVALID_EMAIL" }); //=> false
 */
export function isLeftAlone(
  { policy }: Pick<Task, "policy">,
  row: Pick<SettledRow, "status" | "kind">,
): boolean {
  if (row.status !== "skipped") return false;
  const reason = categoryOf(row);
  const isOfPolicy = reason === "exists" || reason === "missing";
  return reason === "left-out" || (policy !== undefined && isOfPolicy);
}

/** How many rows were skipped as the user or the policy of a run asks. */
export function countLeftAlone(store: ImportStore): number {
  let count = 0;
  for (const [kind, rows] of store.skippedKinds()) {
    if (isLeftAlone(store.task, { status: "skipped", kind })) count += rows;
  }
  return count;
}
