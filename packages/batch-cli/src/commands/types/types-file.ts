import { readFile } from "node:fs/promises";
import { TYPES_MARK } from "@x/batch-import";
import { UsageError } from "../../usage-error.ts";

/**
 * Returns what is in the file, so that nobody's own file is replaced; undefined when there is none.
 *
 * @throws {UsageError} when the file is not one that this command wrote, nor empty.
 */
export async function readTypesFile(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!text || text.startsWith(TYPES_MARK)) return text;
  throw new UsageError(
    `--out ${path}: there already, and not written by this command (its first line would begin with "${TYPES_MARK.trim()}"). Choose another name, or remove it.`,
  );
}
