import { isJson, type Task } from "@x/batch-import";

/**
 * Whether an empty value of a row clears a property, and a missing key leaves it alone. A table has no missing keys:
 * its blank cells would be either one or the other.
 */
export function clearsByKey({ columns, source }: Pick<Task, "columns" | "source">): boolean {
  return isJson(source.reading?.format) && columns.clears?.includes(true) === true;
}
