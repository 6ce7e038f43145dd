import type { Task } from "./task.ts";

/**
 * Returns whether each record of a run is read before it is written.
 *
 * @example
 * looksFirst({ job: { operation: "upsert" }, policy: {} }); //=> true
 * looksFirst({ job: { operation: "upsert" } }); //=> false
 */
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
