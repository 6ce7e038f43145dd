import { findBatchProblems, findObject, type Job } from "@x/batch-core";
import type { Unanswered } from "./run-store.ts";

/**
 * Everything that is wrong with the batches an earlier run left, so that nothing is sent before all of
 * them are known to be batches of this job: they come from a store that others may write to.
 */
export function findUnansweredProblems(job: Job, unanswered: readonly Unanswered[]): string[] {
  return unanswered.flatMap(({ batch }, place) => {
    const problems = findBatchProblems(batch);
    if (problems.length === 0 && !isSameTask(batch.job, job)) {
      const { operation, objectType } = batch.job;
      problems.push(`it is of another job, ${operation} of ${objectType}.`);
    }
    return problems.map((problem) => `unanswered: batch ${place + 1}: ${problem}`);
  });
}

function isSameTask(one: Job, other: Job): boolean {
  return (
    one.operation === other.operation &&
    findObject(one.objectType)?.segment === findObject(other.objectType)?.segment
  );
}
