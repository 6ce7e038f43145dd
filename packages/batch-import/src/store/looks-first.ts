import type { Task } from "./task.ts";

/** Whether each record of a run is read before it is written. */
export function looksFirst({
  job,
  look,
  policy,
  rowOptions,
}: Pick<Task, "look" | "policy" | "rowOptions"> & {
  readonly job: Pick<Task["job"], "operation">;
}): boolean {
  const isVerified = job.operation === "archive" && rowOptions?.verify === true;
  return look !== undefined || policy !== undefined || isVerified;
}
