import { databasePath } from "./database-path.ts";
import { lockRun } from "./lock-run.ts";
import { openDatabase } from "./open-database.ts";
import { createRunDatabase, type RunDatabase } from "./run-database.ts";
import type { Task } from "./task.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Works on a run, and keeps other processes away meanwhile.
 *
 * @throws {UsageError} when there is none, it cannot be read, or another process is at work on it.
 */
export async function withRun<Result>(
  folder: string,
  work: (run: RunDatabase) => Promise<Result>,
): Promise<Result> {
  // First: a folder that is none must not get a lock.
  openDatabase(folder).close();
  const lock = await lockRun(folder);
  try {
    const run = openRun(folder);
    try {
      return await work(run);
    } finally {
      run.close();
    }
  } finally {
    lock.release();
  }
}

/** @throws {UsageError} when the tables are damaged, or somebody has changed them. */
function openRun(folder: string): RunDatabase {
  const database = openDatabase(folder);
  try {
    const run = createRunDatabase(database);
    const { columns, header, job, source }: Partial<Task> = run.task;
    if (!columns || !header || !job || !source) throw new Error("it does not say what to write");
    run.counts();
    return run;
  } catch (error) {
    database.close();
    throw new UsageError(
      `${databasePath(folder)}: this run is damaged (${error instanceof Error ? error.message : String(error)}). Nothing was sent. Bring the file back from a backup; its result files may still say what became of the rows.`,
    );
  }
}
