import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { copiedRunText } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";
import { idsIn } from "./find-run-now.ts";

/**
 * @param ids Of the run in a folder, or of those that it holds.
 * @throws {UsageError} where a folder beside holds the same run: both would send its rows.
 */
export async function requireNoCopy(folder: string, ids: readonly string[]): Promise<void> {
  const parent = dirname(resolve(folder));
  for (const name of await readdir(parent).catch(() => [])) {
    const other = join(parent, name);
    if (other === resolve(folder)) continue;
    // What cannot be read cannot be gone on with, either.
    const theirs = await idsIn(other);
    if (theirs.some((id) => ids.includes(id))) throw new UsageError(copiedRunText(other));
  }
}
