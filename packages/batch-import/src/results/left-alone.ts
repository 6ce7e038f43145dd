import type { ImportStore } from "../store/import-store.ts";
import type { SettledRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";

/** Whether a row was skipped as the user or the policy of its run asks, so that nothing is left to do about it. */
export function isLeftAlone(
  { policy }: Pick<Task, "policy">,
  { status, kind }: Pick<SettledRow, "status" | "kind">,
): boolean {
  if (status !== "skipped") return false;
  const isOfPolicy = kind.startsWith("exists\n") || kind.startsWith("missing\n");
  return kind.startsWith("left-out\n") || (policy !== undefined && isOfPolicy);
}

/** How many rows were skipped as the user or the policy of a run asks. */
export function countLeftAlone(store: ImportStore): number {
  let count = 0;
  for (const [kind, rows] of store.skippedKinds()) {
    if (isLeftAlone(store.task, { status: "skipped", kind })) count += rows;
  }
  return count;
}
