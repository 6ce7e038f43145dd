import { join } from "node:path";

/** The database of a run, in its folder. */
export const databasePath = (folder: string): string => join(folder, "run.db");
