import type { Task } from "../store/task.ts";

/**
 * Returns where a file with rows of a run has the changes of a plan, and the lines of the user's file: JSON lines have
 * their columns in the order in which rows have them.
 */
export function carryPlan(
  {
    header,
    look,
    source,
  }: Pick<Task, "header" | "look"> & { readonly source: Pick<Task["source"], "origin"> },
  fileHeader: readonly string[],
): Pick<Task, "look"> & Pick<Task["source"], "origin"> {
  const { origin } = source;
  const here = (column: number): number => fileHeader.indexOf(header[column]!);
  return {
    look: look && { ...look, column: here(look.column) },
    origin: origin && { ...origin, column: here(origin.column) },
  };
}
