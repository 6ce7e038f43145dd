import { mkdir } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
import { databasePath } from "./database-path.ts";
import { openGroupSync } from "./group-sync.ts";
import { lockRun } from "./lock-run.ts";
import { createDatabase, holdsRun, openDatabase } from "./open-database.ts";
import { createSqliteStore } from "./sqlite-store.ts";

/**
 * Begins a run in a folder of its own, and keeps other processes away until it is closed.
 *
 * @throws {ImportError} where the folder cannot be written to, or holds a run already.
 *
 * @example
 * async function begin(folder: string, options: Omit<StartOptions, "store">): Promise<ImportRun> {
 *   return start({ ...options, store: (task) => createRunFolder(folder, task) });
 * }
 */
export async function createRunFolder(folder: string, task: Task): Promise<ImportStore> {
  if (holdsRun(folder)) throw new ImportError("RUN", `${folder}: holds a run already.`);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new ImportError("RUN", `${folder}: cannot be made a folder (${String(error)}).`);
  });
  return withLock(folder, () => createDatabase(folder, task));
}

/**
 * Opens a run to work on it, and keeps other processes away until it is closed.
 *
 * @throws {ImportError} when there is none, it cannot be read, or another process is at work on it.
 */
export async function openRunFolder(folder: string): Promise<ImportStore> {
  // First: a folder that is none must not get a lock.
  openDatabase(folder).close();
  return withLock(folder, () => openDatabase(folder));
}

/**
 * Opens a run to look at it, also while another process is at work on it.
 *
 * @throws {ImportError} when there is none, or it cannot be read.
 */
export async function lookAtRunFolder(folder: string): Promise<ImportStore> {
  return openStore(folder, openDatabase(folder));
}

async function withLock(
  folder: string,
  open: () => DatabaseSync | Promise<DatabaseSync>,
): Promise<ImportStore> {
  const lock = await lockRun(folder);
  try {
    const store = await openStore(folder, await open());
    return {
      ...store,
      async close() {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @throws {ImportError} when the tables are damaged, or somebody has changed them. */
async function openStore(folder: string, database: DatabaseSync): Promise<ImportStore> {
  try {
    const store = createSqliteStore(database, await openGroupSync(folder));
    const { columns, header, job, source }: Partial<Task> = store.task;
    if (!columns || !header || !job || !source) throw new Error("it does not say what to write");
    store.counts();
    return store;
  } catch (error) {
    database.close();
    throw new ImportError(
      "DAMAGED",
      `${databasePath(folder)}: this run is damaged (${error instanceof Error ? error.message : String(error)}). Nothing was sent. Bring the file back from a backup; its result files may still say what became of the rows.`,
    );
  }
}
