import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder that only the user can read, and those above it that are missing. `mkdir` of Node with `recursive`
 * says ENOENT where a disk is read-only.
 *
 * @returns the first folder that was made; undefined when all were there.
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const path = resolve(folder);
  try {
    await mkdir(path, { mode: 0o700 });
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(path);
    if (code === "ENOENT" && parent !== path) {
      const first = await makeFolder(parent);
      return (await makeFolder(path)) === undefined ? first : (first ?? path);
    }
    // Some systems say that a folder cannot be made before they look whether it is there.
    const isThere = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere) return undefined;
    throw error;
  }
}

/** Removes a folder and those above it, up to the first that `makeFolder` made, as long as they hold nothing. */
export async function removeMade(folder: string, first: string): Promise<void> {
  const path = resolve(folder);
  try {
    await rmdir(path);
  } catch {
    return;
  }
  if (path !== first) await removeMade(dirname(path), first);
}
