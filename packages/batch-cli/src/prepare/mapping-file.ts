import { readFile, writeFile } from "node:fs/promises";
import {
  causeOf,
  type ColumnMap,
  parseMapping,
  type SavedMapping,
  toSavedMapping,
} from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/** @throws {ImportError} naming everything that is wrong with the file. */
export async function readMappingFile(path: string): Promise<SavedMapping> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`--mapping ${path}: ${causeOf(error)}.`);
  });
  return parseMapping(text, `--mapping ${path}`);
}

/** @throws {UsageError} when the file is there already, or cannot be made. */
export async function saveMappingFile(
  path: string,
  header: readonly string[],
  columns: ColumnMap,
): Promise<void> {
  const text = `${JSON.stringify(toSavedMapping(header, columns), undefined, 2)}\n`;
  await writeFile(path, text, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === "EEXIST"
        ? `--save-mapping ${path}: there already; name another file, or delete it.`
        : `--save-mapping ${path}: cannot be written (${causeOf(error)}).`,
    );
  });
}
