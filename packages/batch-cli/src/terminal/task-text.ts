import { commandOf, type Task } from "@x/batch-import";
import { fileText } from "./file-text.ts";

type Asked = Pick<Task, "job" | "look" | "source" | "undoes">;

/** What a run does with its rows, as people call it: `update`, or `apply` where they are changes of a plan. */
export function verbOf(task: Pick<Asked, "job" | "look" | "undoes">): string {
  return commandOf(task) === "apply" ? "apply" : task.job.operation;
}

/** What a run does: `update contacts from people.csv`, `apply the plan of people.csv to contacts`. */
export function taskText(task: Asked): string {
  const { objectType } = task.job;
  const file = fileText(task.source);
  const verb = verbOf(task);
  return verb === "apply"
    ? `apply the plan of ${file} to ${objectType}`
    : `${verb} ${objectType} from ${file}`;
}
