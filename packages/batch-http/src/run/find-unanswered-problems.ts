import { type Batch, findBatchProblems, findObject, type Job, skipBatch } from "@x/batch-core";
import type { ObjectType } from "@x/batch-types";
import type { RunOptions } from "./run-options.ts";

/**
 * Everything that is wrong with the batches an earlier run left, so that nothing is sent before all of
 * them are known to be batches of this job: they come from a store that others may write to.
 * Their indexes are below `firstIndex`, and each is there once.
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

/** Each record is to have one outcome. */
function indexProblems(batch: Batch, seen: Set<number>, firstIndex: number): string[] {
  // The records of a batch, also those merged into others or still to be sent apart, are those it settles.
  const indexes = skipBatch(batch, { reason: "aborted", message: "" }).map(({ index }) => index);
  const twice = indexes.find((index) => seen.has(index) || !seen.add(index));
  const late = indexes.find((index) => index >= firstIndex);
  return [
    ...(twice === undefined ? [] : [`the record at index ${twice} is there twice.`]),
    ...(late === undefined
      ? []
      : [
          `the record at index ${late} is of the source, which begins at firstIndex, ${firstIndex}.`,
        ]),
  ];
}

function isOf({ operation, objectType }: Job, batch: Batch): boolean {
  const isItsOperation =
    batch.followUp === undefined
      ? batch.job.operation === operation
      : // Only these have associations that follow.
        operation === "update" || operation === "upsert";
  const { segment } = findObject(objectTypeOf(batch))!;
  return isItsOperation && findObject(objectType)?.segment === segment;
}

function objectTypeOf({ followUp, job }: Batch): ObjectType {
  return followUp === undefined ? job.objectType : job.from;
}
