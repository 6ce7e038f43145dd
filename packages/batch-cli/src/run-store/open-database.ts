import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { UsageError } from "../usage-error.ts";
import { databasePath } from "./database-path.ts";
import { APPLICATION_ID, SCHEMA, VERSION } from "./schema.ts";
import type { Task } from "./task.ts";

/** Whether the folder holds a run. What a killed process left before it had begun is none. */
export function holdsRun(folder: string): boolean {
  if (!existsSync(databasePath(folder))) return false;
  const database = connect(folder);
  try {
    return !isEmpty(database);
  } catch (error) {
    throw unusable(folder, error);
  } finally {
    database.close();
  }
}

/** @throws {UsageError} when the folder cannot be written to. */
export async function createDatabase(folder: string, task: Task): Promise<DatabaseSync> {
  const path = databasePath(folder);
  let database: DatabaseSync | undefined;
  try {
    // SQLite would let everyone read it; its other files take their rights from this one.
    await (await open(path, "a", 0o600)).close();
    database = connect(folder);
    setUp(database);
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA}`);
    database.prepare("INSERT INTO run VALUES (?)").run(JSON.stringify(task));
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database?.close();
    throw new UsageError(`${path}: cannot be written (${messageOf(error)}).`);
  }
}

/** @throws {UsageError} when there is no run, one of a newer version, or something else. */
export function openDatabase(folder: string): DatabaseSync {
  const path = databasePath(folder);
  if (!existsSync(path)) throw new UsageError(`${folder}: no run is here (no run.db).`);
  const database = connect(folder);
  try {
    if (isEmpty(database)) {
      throw new UsageError(
        `${folder}: this run was ended before it began, and nothing was sent. Give the command again.`,
      );
    }
    const id = pragma(database, "application_id");
    const version = pragma(database, "user_version");
    if (id !== APPLICATION_ID) throw new Error("it is another program's");
    if (version > VERSION) {
      throw new UsageError(
        `${path}: written by a newer hubspot-batch (format ${version}; this one reads ${VERSION}). Update it.`,
      );
    }
    setUp(database);
    return database;
  } catch (error) {
    database.close();
    throw unusable(folder, error);
  }
}

function connect(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(databasePath(folder), { timeout: 5_000 });
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

function unusable(folder: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  return new UsageError(
    `${databasePath(folder)}: not a run that can be read (${messageOf(error)}). Nothing was changed.`,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
