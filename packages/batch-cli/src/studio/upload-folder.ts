import { chmod, lstat, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { lockRun } from "@x/batch-import/sqlite";

const PREFIX = "hubspot-batch-studio-";

/** A folder for the files of a page, which is gone when this is disposed of. */
export interface UploadFolder extends AsyncDisposable {
  readonly path: string;
}

/**
 * Makes a folder that only the user can read, and that is locked as long as this process lives. Removes those that studios
 * left which were killed: nobody holds their lock.
 */
export async function openUploadFolder(parent = tmpdir()): Promise<UploadFolder> {
  await removeLeftFolders(parent);
  const path = await mkdtemp(join(parent, PREFIX));
  await chmod(path, 0o700);
  const lock = await lockRun(path);
  return {
    path,
    async [Symbol.asyncDispose]() {
      lock.release();
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** One that cannot be looked at stays: it may be in use. */
async function removeLeftFolders(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    await removeIfLeft(join(parent, name)).catch(() => {});
  }
}

async function removeIfLeft(path: string): Promise<void> {
  const about = await lstat(path);
  const isOwn = process.getuid === undefined || about.uid === process.getuid();
  // A folder without a lock was made a moment ago.
  if (!about.isDirectory() || !isOwn || !existsSync(join(path, "run.lock"))) return;
  const lock = await lockRun(path);
  lock.release();
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}
