import { lstat, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { KEPT_FILE } from "../steps/kept-file.ts";
import { LEFT_FILE } from "../terminal/left-targets-text.ts";
import { UsageError } from "../usage-error.ts";

/** Columns of `kept.csv`. */
export const KEPT_COLUMNS = [
  "run",
  "line",
  "id",
  "result",
  "reason",
  "property",
  "now",
  "before",
] as const;
export const LEFT_COLUMNS = ["hs_object_id"] as const;

/** A step that was being planned. */
const DRAFT = /^\d{1,3}-[\w-]{1,100}\.csv\.tmp$/;

/**
 * Removes what an earlier undo left in a folder, as it could undo nothing, or was killed before it began: it tells
 * what was so then.
 *
 * @param folder A folder without a run. It may not exist.
 * @throws {UsageError} where it has a `kept.csv` that is not of an undo.
 */
export async function removeLeftFiles(folder: string): Promise<void> {
  const kept = join(folder, KEPT_FILE);
  const names = await readdir(folder).catch((): string[] => []);
  const drafts = names.filter((name) => DRAFT.test(name));
  const hasKept = names.includes(KEPT_FILE);
  if (!hasKept && drafts.length === 0) return;
  if (hasKept && !(await beginsWith(kept, KEPT_COLUMNS))) {
    throw new UsageError(`${kept}: there already, and not of an undo. Choose another --out.`);
  }
  for (const name of names.filter((one) => LEFT_FILE.test(one))) {
    const path = join(folder, name);
    if (await beginsWith(path, LEFT_COLUMNS)) await rm(path);
  }
  // The last: without them nobody would know whose the others are.
  for (const path of [kept, ...drafts.map((name) => join(folder, name))]) {
    await rm(path, { force: true });
  }
}

/**
 * Whether a file begins with a line that has these columns, whatever is between them, or holds nothing, as an undo leaves it that
 * was killed. A link is none.
 */
async function beginsWith(path: string, columns: readonly string[]): Promise<boolean> {
  if (!(await lstat(path)).isFile()) return false;
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
  const text = buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, "");
  if (text === "") return true;
  const [line = ""] = text.split(/\r?\n/, 1);
  const delimiter = line.charAt(columns[0]!.length);
  return line === columns.join(delimiter);
}
