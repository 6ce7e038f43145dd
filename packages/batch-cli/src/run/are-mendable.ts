import type { Task } from "@x/batch-import";

/** Whether the result files of a run have the values of its rows, for a person to mend and a retry to read. */
export function areMendable({
  look,
  source,
  takeBack,
}: Pick<Task, "look" | "source" | "takeBack">) {
  return takeBack === undefined && (look === undefined || source.origin?.columns !== undefined);
}
