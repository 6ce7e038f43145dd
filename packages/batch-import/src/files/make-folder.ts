import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder that only the user can read, and those above it that are missing. `mkdir` of Node with `recursive`
 * says ENOENT where a disk is read-only.
 *
 * @returns the first folder that was made; undefined when all were there.
 * @throws {Error} of the system, where it cannot be made.
 *
 * @example
 * const first = await makeFolder("runs/2026/people");
 * first?.endsWith("runs"); //=> true
 * await makeFolder("runs/2026/people"); //=> undefined
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const path = resolve(folder);
  try {
    return (await makeOne(path)) ? path : undefined;
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === path) throw error;
    const first = await makeFolder(parent);
    // Once more only: Windows says ENOENT of a name that it does not allow, too, such as `a:b`.
    return (await makeOne(path)) ? (first ?? path) : first;
  }
}

/** Returns whether it was made: not where it is there. */
async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    // Some systems say that a folder cannot be made before they look whether it is there.
    const isThere = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isThere) return false;
    throw error;
  }
}

/**
 * Removes a folder and those above it, up to the first that `makeFolder` made, as long as they hold nothing.
 *
 * @example
 * import { existsSync } from "node:fs";
 *
 * const first = await makeFolder("runs/2026/people");
 * await removeMade("runs/2026/people", first!);
 * existsSync("runs"); //=> false
 */
export async function removeMade(folder: string, first: string): Promise<void> {
  const path = resolve(folder);
  try {
    await rmdir(path);
  } catch {
    return;
  }
  if (path !== first) await removeMade(dirname(path), first);
}
