import { open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { causeOf } from "@x/batch-file";
import { ImportError } from "../errors/import-error.ts";
import type { Task } from "../store/task.ts";
import { checkSchema } from "./check-schema.ts";
import { connect, connectReadOnly } from "./connect.ts";
import { damaged } from "./damaged.ts";
import { databasePath, hasDatabase } from "./database-path.ts";
import { requireRegularFiles } from "./regular-files.ts";
import { MIGRATIONS } from "./schema.ts";
import { syncFolder } from "./sync-folder.ts";

/** @throws {ImportError} when the folder cannot be written to, or holds a run already. */
export async function createDatabase(folder: string, task: Task): Promise<DatabaseSync> {
  const path = databasePath(folder);
  let database: DatabaseSync | undefined;
  try {
    // SQLite would let everyone read it; its other files take their rights from this one.
    await (await open(path, "a", 0o600)).close();
    database = connect(folder);
    if (!isEmpty(database)) throw new ImportError("RUN", `${folder}: holds a run already.`);
    setUp(database, folder);
    database.exec("BEGIN IMMEDIATE");
    migrate(database, 0);
    database
      .prepare("INSERT INTO run (task, confirmed) VALUES (?, ?)")
      .run(JSON.stringify(task), task.parent === undefined ? 1 : 0);
    database.exec("COMMIT");
  } catch (error) {
    database?.close();
    if (error instanceof ImportError) throw error;
    throw new ImportError("RUN", `${path}: cannot be written (${causeOf(error)}).`);
  }
  await syncFolder(folder);
  await syncFolder(dirname(resolve(folder)));
  return database;
}

/** The database of a run, to look at. */
export interface Looked {
  readonly database: DatabaseSync;
  /** Its format. */
  readonly version: number;
}

/**
 * Opens a run to look at it; changes nothing.
 *
 * @throws {ImportError} when there is no run, one of a newer version, or something else.
 */
export function lookAtDatabase(folder: string): Looked {
  requireRegularFiles(folder);
  if (!hasDatabase(folder)) {
    throw new ImportError("RUN", `${folder}: no run is here (no run.db).`);
  }
  const database = connectReadOnly(folder);
  try {
    if (isEmpty(database)) {
      throw new ImportError(
        "RUN",
        `${folder}: this run was ended before it began, and nothing was sent. Begin it again: run the command once more, or choose the file in the studio.`,
      );
    }
    return { database, version: checkSchema(database, databasePath(folder)) };
  } catch (error) {
    database.close();
    throw damaged(folder, error);
  }
}

/**
 * Opens a run to work on it, and brings one of an older version to the format of this one. Only for what was
 * looked at before.
 *
 * @param version Its format.
 */
export function openDatabase(folder: string, version: number): DatabaseSync {
  const database = connect(folder);
  try {
    requireWritable(database, folder);
    setUp(database, folder);
    if (version < MIGRATIONS.length) {
      database.exec("BEGIN IMMEDIATE");
      migrate(database, version);
      database.exec("COMMIT");
    }
    return database;
  } catch (error) {
    database.close();
    throw damaged(folder, error);
  }
}

/** @throws {ImportError} on a disk that cannot be written. */
function requireWritable(database: DatabaseSync, folder: string): void {
  try {
    database.exec("BEGIN IMMEDIATE; ROLLBACK;");
  } catch (error) {
    throw new ImportError(
      "RUN",
      `${databasePath(folder)}: cannot be written (${causeOf(error)}). Nothing was sent. Copy the folder to a disk that can be written.`,
    );
  }
}

function migrate(database: DatabaseSync, from: number): void {
  for (const migration of MIGRATIONS.slice(from)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
}

/**
 * `synchronous = NORMAL`: who needs what is committed to outlive a power cut awaits `openGroupSync`.
 *
 * @throws {ImportError} where the disk cannot share the memory that a log needs, as some network disks.
 */
export function setUp(database: DatabaseSync, folder: string): void {
  // Only of a new database. A batch is tens of thousands of bytes: larger pages take a fifth less time than 4 KB.
  database.exec("PRAGMA page_size = 16384");
  const mode = database.prepare("PRAGMA journal_mode = WAL").get()?.["journal_mode"];
  database.exec("PRAGMA synchronous = NORMAL");
  if (mode === "wal") {
    // Makes the file of the log, which is synced by its name.
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    return;
  }
  throw new ImportError("RUN", {
    code: "OTHER_FOLDER",
    message: `${folder}: no run can be kept on this disk, as SQLite cannot have its log there (journal mode ${String(mode)}, expected wal). Nothing was sent. Choose a folder on a local disk.`,
  });
}

/** Ends the log: all is in the database, and whoever only looks at it leaves no files beside it. */
export function endLog(database: DatabaseSync): void {
  database.exec("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
}

/** Whether a database is as a process left it that was killed before the run began. */
export function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
}
