import type { Outcome, SkippedOutcome } from "@x/batch-types";

/** Reasons to skip a record that settle it. */
const SETTLED: readonly string[] = [
  "all-or-none",
  "refused",
  "left-out",
  "exists",
  "missing",
  "changed",
  "kept",
] satisfies SkippedOutcome["reason"][];

/**
 * Returns true when a record was not written and is not settled by that: it is still to be sent, now or when the run goes
 * on.
 *
 * @example
 * const skipped = { index: 0, attempts: 0, status: "skipped", message: "" } as const;
 * isUnsent({ ...skipped, reason: "aborted" }); //=> true
 * isUnsent({ ...skipped, reason: "all-or-none" }); //=> false
 */
export function isUnsent(outcome: Outcome): boolean {
  return outcome.status === "skipped" && !SETTLED.includes(outcome.reason);
}
