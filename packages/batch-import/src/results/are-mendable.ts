import type { Task } from "../store/task.ts";

/** Whether results have the values of the rows of a run, for a person to mend and a retry to read. */
export function areMendable({
  look,
  source,
  takeBack,
}: Pick<Task, "look" | "source" | "takeBack">): boolean {
  return takeBack === undefined && (look === undefined || source.origin?.columns !== undefined);
}
