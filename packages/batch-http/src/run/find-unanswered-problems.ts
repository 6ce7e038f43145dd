import { type Batch, findBatchProblems, findObject, indexesOf, type Job } from "@x/batch-core";
import type { ObjectType } from "@x/batch-types";
import type { RunOptions } from "./run-options.ts";

/**
 * Returns all problems of the batches of an earlier run, one sentence each. They come from a store that
 * others may write to, so they are checked before anything is sent. Their indexes are below `firstIndex`,
 * each once.
 */
export function findUnansweredProblems(
  job: Job,
  { unanswered = [], firstIndex = 0 }: RunOptions,
): string[] {
  const seen = new Set<number>();
  return unanswered.flatMap(({ batch }, place) => {
    const problems = findBatchProblems(batch);
    if (problems.length === 0 && !isOf(job, batch)) {
      const { operation } = batch.job;
      problems.push(`it is of another job, ${operation} of ${objectTypeOf(batch)}.`);
    }
    if (problems.length === 0) problems.push(...indexProblems(batch, seen, firstIndex));
    return problems.map((problem) => `unanswered: batch ${place + 1}: ${problem}`);
  });
}

/** Checks that no record gets two outcomes. */
function indexProblems(batch: Batch, seen: Set<number>, firstIndex: number): string[] {
  const indexes = indexesOf(batch);
  const twice = indexes.find((index) => seen.has(index) || !seen.add(index));
  const late = indexes.find((index) => index >= firstIndex);
  const problems: string[] = [];
  if (twice !== undefined) problems.push(`the record at index ${twice} is there twice.`);
  if (late !== undefined) {
    const source = `the source, which begins at firstIndex, ${firstIndex}`;
    problems.push(`the record at index ${late} is of ${source}.`);
  }
  return problems;
}

function isOf({ operation, objectType }: Job, batch: Batch): boolean {
  // Only updates and upserts have follow-up associations.
  const operations = batch.followUp === undefined ? [batch.job.operation] : ["update", "upsert"];
  const { segment } = findObject(objectTypeOf(batch))!;
  return operations.includes(operation) && findObject(objectType)?.segment === segment;
}

function objectTypeOf({ followUp, job }: Batch): ObjectType {
  return followUp === undefined ? job.objectType : job.from;
}
