import { connectReadOnly } from "./connect.ts";
import { hasDatabase } from "./database-path.ts";
import { isEmpty } from "./open-database.ts";
import { requireRegularFiles } from "./regular-files.ts";

/** Whether the folder holds a run. Files that a killed process left before its run began do not count. */
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
