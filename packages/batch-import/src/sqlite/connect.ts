import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { causeOf } from "@x/batch-file";
import { ImportError } from "../errors/import-error.ts";
import { databasePath } from "./database-path.ts";

const WAIT_MS = 5_000;

/** Opens the database of a run to change it. */
export function connect(folder: string): DatabaseSync {
  return distrust(new DatabaseSync(databasePath(folder), { timeout: WAIT_MS }));
}

/**
 * Opens the database of a run to look at it, beside a process that changes it, or on a disk that cannot be written.
 *
 * @throws {ImportError} when it cannot be read.
 */
export function connectReadOnly(folder: string): DatabaseSync {
  const path = databasePath(folder);
  const attempt = (location: string | URL): DatabaseSync => {
    const database = distrust(new DatabaseSync(location, { timeout: WAIT_MS, readOnly: true }));
    try {
      database.prepare("SELECT count(*) FROM sqlite_schema").get();
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  };
  try {
    return attempt(path);
  } catch (error) {
    // SQLite wants to write beside a database with a log even to read it. Where there is no log, it need not.
    if (isCannotOpen(error) && !existsSync(`${path}-wal`)) {
      const location = pathToFileURL(path);
      location.searchParams.set("immutable", "1");
      return attempt(location);
    }
    throw new ImportError(
      "DAMAGED",
      `${path}: not a run that can be read (${causeOf(error)}). Nothing was changed.`,
    );
  }
}

/** Functions that a schema calls may do harm; ours calls none. */
function distrust(database: DatabaseSync): DatabaseSync {
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
  return database;
}

function isCannotOpen(error: unknown): boolean {
  const SQLITE_CANTOPEN = 14;
  const SQLITE_READONLY = 8;
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return code === SQLITE_CANTOPEN || code === SQLITE_READONLY;
}
