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
 * Keeps other processes away from a run until the lock is released: they can read it meanwhile.
 *
 * @param folder Of the run. It has to be there.
 * @throws {ImportError} when another process holds it.
 *
 * @example
 * import { mkdir } from "node:fs/promises";
 *
 * await mkdir("runs/people", { recursive: true });
 * const lock = await lockRun("runs/people");
 * isLocked("runs/people"); //=> true
 * lock.release();
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

/**
 * Returns whether a process is at work on the run. Writes nothing.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * isLocked("runs/people"); //=> true
 * await store.close();
 * isLocked("runs/people"); //=> false
 */
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
