import { lockRun } from "./lock-run.ts";
import { openDatabase } from "./open-database.ts";
import { createRunDatabase, type RunDatabase } from "./run-database.ts";

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
    const run = createRunDatabase(openDatabase(folder));
    try {
      return await work(run);
    } finally {
      run.close();
    }
  } finally {
    lock.release();
  }
}
