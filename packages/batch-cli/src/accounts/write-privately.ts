import { chmod, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";
import { causeOf } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/**
 * Writes a file that only the user can read, in a folder that only the user can open.
 *
 * @throws {UsageError} where it cannot be written; the file is then as it was.
 */
export async function writePrivately(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  const { makeFolder } = await import("@x/batch-import/sqlite");
  const { renameFile } = await import("@x/batch-file/node");
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await makeFolder(folder);
    // The folder may be there since before, for all to read.
    await chmod(folder, 0o700);
    // Of a process that was killed, and had the same id.
    await rm(draft, { force: true });
    await writeFile(draft, text, { mode: 0o600, flag: "wx" });
    await renameFile(draft, file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${causeOf(error)}).`);
  }
}
