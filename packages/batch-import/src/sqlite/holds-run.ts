import { connectReadOnly } from "./connect.ts";
import { hasDatabase } from "./database-path.ts";
import { isEmpty } from "./open-database.ts";
import { requireRegularFiles } from "./regular-files.ts";

/**
 * Returns whether the folder holds a run. Files that a killed process left before its run began do not count.
 *
 * @throws {ImportError} when it cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * holdsRun("runs/people"); //=> true
 * holdsRun("runs"); //=> false
 */
export function holdsRun(folder: string): boolean {
  requireRegularFiles(folder);
  if (!hasDatabase(folder)) return false;
  const database = connectReadOnly(folder);
  try {
    return !isEmpty(database);
  } finally {
    database.close();
  }
}
