import type { Task } from "./task.ts";

/** Whether each record of a run is read before it is written. */
export function looksFirst({
  archives,
  job,
  look,
  policy,
  rowOptions,
  takeBack,
}: Pick<Task, "archives" | "look" | "policy" | "rowOptions" | "takeBack"> & {
  readonly job: Pick<Task["job"], "operation">;
}): boolean {
  const isVerified = job.operation === "archive" && rowOptions?.verify === true;
  if (archives !== undefined) return true;
  return takeBack !== undefined || look !== undefined || policy !== undefined || isVerified;
}
