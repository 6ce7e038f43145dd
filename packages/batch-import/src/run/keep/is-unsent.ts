import type { Outcome, SkippedOutcome } from "@x/batch-types";

/** Reasons that leave the run at work: what the row was skipped for is settled. */
const SETTLED: readonly string[] = [
  "all-or-none",
  "refused",
  "left-out",
  "exists",
  "missing",
  "changed",
  "kept",
] satisfies SkippedOutcome["reason"][];

/** Whether a record was not written, and is not settled by that: another pass or another process sends it. */
export function isUnsent(outcome: Outcome): boolean {
  return outcome.status === "skipped" && !SETTLED.includes(outcome.reason);
}
