import { chmod, constants, copyFile, rm, stat, utimes } from "node:fs/promises";
import { resolve } from "node:path";
import { fromPath } from "@x/batch-file/node";
import { causeOf } from "@x/batch-import";
import type { RunSource } from "@x/batch-import/studio";
import { createResultFolder, removeMade } from "@x/batch-import/sqlite";
import { UsageError } from "../usage-error.ts";
import type { FolderUpload } from "./keep-upload.ts";
import { safeName } from "./safe-name.ts";

/**
 * Copies a file of a page to the folder of the run that writes it.
 *
 * @throws {UsageError} where it cannot be copied. Then no folder is left of a run that never began.
 */
export async function keepSource(
  folder: string,
  { path: from, file }: Pick<FolderUpload, "file" | "path">,
): Promise<RunSource> {
  const first = await createResultFolder(folder);
  const path = resolve(folder, `source-${safeName(file.name)}`);
  try {
    await copyFile(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(path, 0o600);
    // As surveyed: where the time differs, the whole file is read again to see whether it is the same.
    const { atime, mtime } = await stat(from);
    await utimes(path, atime, mtime);
    return { path, file: await fromPath(path, file.name) };
  } catch (error) {
    // What was there before stays as it is.
    if (first !== undefined) {
      await rm(path, { force: true });
      await removeMade(folder, first);
    }
    throw new UsageError(`${file.name}: cannot be copied to ${folder} (${causeOf(error)}).`);
  }
}
