import { existsSync } from "node:fs";
import { join } from "node:path";

/** The name of the database in the folder of a run. */
export const DATABASE_FILE = "run.db";

/** The database of a run, in its folder. */
export const databasePath = (folder: string): string => join(folder, DATABASE_FILE);

/** Whether a folder has the database of a run, whatever is in it. */
export const hasDatabase = (folder: string): boolean => existsSync(databasePath(folder));
