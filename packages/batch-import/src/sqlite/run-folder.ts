import type { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import { causeOf } from "@x/batch-file";
import { makeFolder } from "../files/make-folder.ts";
import { findRunProblems } from "../run/find-run-problems.ts";
import { isFinished } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import { parseTask } from "../store/parse-task.ts";
import type { Task } from "../store/task.ts";
import { checkSizes, checkTables } from "./check-tables.ts";
import { damaged } from "./damaged.ts";
import { type GroupSync, NO_SYNC, openGroupSync } from "./group-sync.ts";
import { lockRun } from "./lock-run.ts";
import { databasePath } from "./database-path.ts";
import { createDatabase, endLog, lookAtDatabase, openDatabase } from "./open-database.ts";
import { requireRegularFiles } from "./regular-files.ts";
import { MIGRATIONS } from "./schema.ts";
import { createSqliteStore } from "./sqlite-store.ts";

/**
 * Begins a run in a folder of its own, and keeps other processes away until it is closed.
 *
 * @throws {ImportError} where the folder cannot be written to, or holds a run already.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * [settledRows(store), store.task.source.rows]; //=> [0, 1]
 * await store.close();
 */
export async function createRunFolder(folder: string, task: Task): Promise<ImportStore> {
  // Before the lock, which is one of them.
  requireRegularFiles(folder);
  await makeFolder(folder).catch((error: unknown) => {
    throw new ImportError("RUN", `${folder}: cannot be made a folder (${causeOf(error)}).`);
  });
  return withLock(folder, () => createDatabase(folder, task));
}

/**
 * Opens a run to work on it, and keeps other processes away until it is closed. All that is kept is checked
 * before anything is changed, as the folder may come from somebody else.
 *
 * @throws {ImportError} when there is none, it cannot be read, or another process is at work on it.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * const opened = await openRunFolder("runs/people");
 * [opened.task.id === task.id, isLocked("runs/people")]; //=> [true, true]
 * await opened.close();
 */
export async function openRunFolder(folder: string): Promise<ImportStore> {
  // First: a folder that is not of a run must not get a lock.
  lookAtDatabase(folder).database.close();
  return withLock(folder, () => {
    const { database, version } = lookAtDatabase(folder);
    const isOld = version < MIGRATIONS.length;
    try {
      if (!isOld) checkAll(folder, database);
    } finally {
      database.close();
    }
    const opened = openDatabase(folder, version);
    try {
      if (isOld) checkAll(folder, opened);
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  });
}

/**
 * Opens a run to look at it, also while another process is at work on it, or on a disk that cannot be written.
 * Methods that change the run throw.
 *
 * @throws {ImportError} when there is none, it cannot be read, or it is of an older version.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * const seen = await lookAtRunFolder("runs/people");
 * makeReport(seen, [], undefined).notSent; //=> 1
 * await seen.close();
 */
export async function lookAtRunFolder(folder: string): Promise<ImportStore> {
  const { database, version } = lookAtDatabase(folder);
  try {
    if (version < MIGRATIONS.length) {
      throw new ImportError("RUN", {
        code: "OLD_RUN",
        message: `${folder}: an older version wrote this run (format ${version}, expected ${MIGRATIONS.length}). Open it once to bring it up to date.`,
        values: { folder },
      });
    }
    return openStore(folder, database, NO_SYNC);
  } catch (error) {
    database.close();
    throw damaged(folder, error);
  }
}

async function withLock(
  folder: string,
  open: () => DatabaseSync | Promise<DatabaseSync>,
): Promise<ImportStore> {
  const lock = await lockRun(folder);
  let database: DatabaseSync | undefined;
  let sync: GroupSync | undefined;
  try {
    const opened = (database = await open());
    const syncing = (sync = await openGroupSync(folder));
    const store = openStore(folder, opened, syncing);
    return {
      ...store,
      async close() {
        await syncing.close();
        closeDatabase(opened, store);
        lock.release();
      },
    };
  } catch (error) {
    await sync?.close();
    database?.close();
    lock.release();
    throw damaged(folder, error);
  }
}

/** A finished run is only looked at from now on. */
function closeDatabase(database: DatabaseSync, store: ImportStore): void {
  try {
    if (isFinished(store)) endLog(database);
  } catch {
    // Another process looks at it right now. The log has all of it, too.
  } finally {
    database.close();
  }
}

/** @throws {ImportError} when what is kept is damaged, or somebody has changed it. */
function checkAll(folder: string, database: DatabaseSync): void {
  try {
    const store = openStore(folder, database, NO_SYNC);
    checkTables(database, store.task.source.rows);
    store.stats();
    const [first] = findRunProblems(store);
    if (first !== undefined) throw new Error(first);
  } catch (error) {
    throw damaged(folder, error);
  }
}

function openStore(folder: string, database: DatabaseSync, sync: GroupSync): ImportStore {
  checkSizes(database);
  const [kept, another] = database.prepare("SELECT task FROM run LIMIT 2").all();
  if (kept === undefined || another !== undefined) throw new Error("it does not say what to write");
  const task = parseTask(JSON.parse(String(kept["task"])));
  return createSqliteStore(database, task, sync, databasePath(folder));
}
