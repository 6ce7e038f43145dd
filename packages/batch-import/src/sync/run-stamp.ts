import { stat } from "node:fs/promises";
import { databasePath } from "../sqlite/database-path.ts";

/**
 * Another one when something was written to the database of a run, and sometimes when it was only looked at; undefined
 * where there is none.
 */
export async function stampOf(folder: string): Promise<string | undefined> {
  const path = databasePath(folder);
  const [database, log] = await Promise.all(
    [path, `${path}-wal`].map((one) => stat(one).catch(() => undefined)),
  );
  if (database === undefined) return undefined;
  // A process that only reads the run may leave an empty log.
  const logged = log === undefined || log.size === 0 ? [] : [log.mtimeMs, log.size];
  return JSON.stringify([database.mtimeMs, database.size, ...logged]);
}
