import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import { causeOf } from "@x/batch-file";

/** A lock that keeps other processes away from a run. The operating system releases it when this process is killed. */
export interface RunLock {
  release(): void;
}

/**
 * It is a database of its own, so that other processes can read the run meanwhile.
 *
 * @throws {ImportError} when another process holds it.
 */
export async function lockRun(folder: string): Promise<RunLock> {
  const path = join(folder, "run.lock");
  let database: DatabaseSync | undefined;
  try {
    // Not when it is there: to close a file lets go of all locks that this process has on it.
    if (!existsSync(path)) await (await open(path, "a", 0o600)).close();
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database?.close();
    const text = causeOf(error);
    throw text.includes("locked")
      ? new ImportError(
          "LOCKED",
          `${folder}: another process is at work on this run. Wait for its end, or stop it.`,
        )
      : new ImportError("RUN", `${path}: cannot be locked (${text}).`);
  }
  const held = database;
  return { release: () => held.close() };
}

/** Whether a process is at work on the run. Writes nothing. */
export function isLocked(folder: string): boolean {
  const path = join(folder, "run.lock");
  if (!existsSync(path)) return false;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0, readOnly: true });
    database.prepare("SELECT 1 FROM sqlite_schema").get();
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes("locked");
  } finally {
    database?.close();
  }
}
