import { existsSync } from "node:fs";
import { join } from "node:path";

/** The name of the database in the folder of a run. */
export const DATABASE_FILE = "run.db";

/** The database of a run, in its folder. */
export const databasePath = (folder: string): string => join(folder, DATABASE_FILE);

/**
 * Returns whether a folder has the database of a run, whatever is in it.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * hasDatabase("runs/people"); //=> true
 */
export const hasDatabase = (folder: string): boolean => existsSync(databasePath(folder));
