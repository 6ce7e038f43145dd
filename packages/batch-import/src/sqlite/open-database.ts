import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import type { Task } from "../store/task.ts";
import { databasePath } from "./database-path.ts";
import { APPLICATION_ID, MIGRATIONS } from "./schema.ts";

/** Whether the folder holds a run. What a killed process left before it had begun is none. */
export function holdsRun(folder: string): boolean {
  if (!existsSync(databasePath(folder))) return false;
  const database = connect(folder, { readOnly: true });
  try {
    return !isEmpty(database);
  } catch (error) {
    throw unusable(folder, error);
  } finally {
    database.close();
  }
}

/** @throws {ImportError} when the folder cannot be written to. */
export async function createDatabase(folder: string, task: Task): Promise<DatabaseSync> {
  const path = databasePath(folder);
  let database: DatabaseSync | undefined;
  try {
    // SQLite would let everyone read it; its other files take their rights from this one.
    await (await open(path, "a", 0o600)).close();
    database = connect(folder);
    setUp(database);
    database.exec("BEGIN IMMEDIATE");
    migrate(database, 0);
    database.prepare("INSERT INTO run VALUES (?)").run(JSON.stringify(task));
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database?.close();
    throw new ImportError("RUN", `${path}: cannot be written (${messageOf(error)}).`);
  }
}

/** @throws {ImportError} when there is no run, one of a newer version, or something else. */
export function openDatabase(folder: string): DatabaseSync {
  const path = databasePath(folder);
  if (!existsSync(path)) throw new ImportError("RUN", `${folder}: no run is here (no run.db).`);
  const database = connect(folder);
  try {
    if (isEmpty(database)) {
      throw new ImportError(
        "RUN",
        `${folder}: this run was ended before it began, and nothing was sent. Give the command again.`,
      );
    }
    const version = versionOf(database, path);
    setUp(database);
    if (version < MIGRATIONS.length) {
      database.exec("BEGIN IMMEDIATE");
      migrate(database, version);
      database.exec("COMMIT");
    }
    return database;
  } catch (error) {
    database.close();
    throw unusable(folder, error);
  }
}

function versionOf(database: DatabaseSync, path: string): number {
  if (pragma(database, "application_id") !== APPLICATION_ID) {
    throw new Error("it is another program's");
  }
  const version = pragma(database, "user_version");
  if (version <= MIGRATIONS.length) return version;
  throw new ImportError(
    "RUN",
    `${path}: written by a newer hubspot-batch (format ${version}; this one reads ${MIGRATIONS.length}). Update it.`,
  );
}

function migrate(database: DatabaseSync, from: number): void {
  for (const migration of MIGRATIONS.slice(from)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
}

function connect(folder: string, options: { readOnly?: boolean } = {}): DatabaseSync {
  try {
    return new DatabaseSync(databasePath(folder), { timeout: 5_000, ...options });
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** NORMAL: who needs what is committed to outlive a power cut awaits `openGroupSync`. */
function setUp(database: DatabaseSync): void {
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
}

function isEmpty(database: DatabaseSync): boolean {
  const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as {
    tables: number;
  };
  return tables === 0;
}

function pragma(database: DatabaseSync, name: "application_id" | "user_version"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()![name]);
}

function unusable(folder: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  return new ImportError(
    "DAMAGED",
    `${databasePath(folder)}: not a run that can be read (${messageOf(error)}). Nothing was changed.`,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
