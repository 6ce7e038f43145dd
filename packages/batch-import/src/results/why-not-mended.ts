import type { Task } from "../store/task.ts";

/**
 * Returns why rows of a run cannot be mended by hand; undefined where the result files have their values, and a retry
 * reads them. A part of a sentence, such as "its rows are what an undo writes".
 *
 * @example
 * const source = { path: "undo.csv", bytes: 10, rows: 1 };
 * whyNotMended({ source, undoes: "runs/people" }); //=> "its rows are what an undo writes"
 */
export function whyNotMended({
  look,
  source,
  takeBack,
  undoes,
}: Pick<Task, "look" | "source" | "takeBack" | "undoes">): string | undefined {
  if (undoes !== undefined || takeBack !== undefined) return "its rows are what an undo writes";
  if (look === undefined || source.origin?.columns !== undefined) return undefined;
  return "its rows are changes of a plan, and it is not kept which columns they come from";
}
