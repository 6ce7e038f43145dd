import { existsSync } from "node:fs";
import { join } from "node:path";

/** The database of a run, in its folder. */
export const databasePath = (folder: string): string => join(folder, "run.db");

/** Whether a folder has the database of a run, whatever is in it. */
export const hasDatabase = (folder: string): boolean => existsSync(databasePath(folder));
