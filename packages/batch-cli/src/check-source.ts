import { existsSync } from "node:fs";
import type { TaskSource } from "./run-store/task.ts";
import { hashFile } from "./run-store/hash-file.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Whether the source of a run is the one it began with: else its rows could not be told apart.
 *
 * @param moved Where it is now, if it was moved.
 * @returns Its path.
 */
export async function checkSource(source: TaskSource, moved: string | undefined): Promise<string> {
  const path = moved ?? source.path;
  if (!existsSync(path)) {
    throw new UsageError(
      `${path}: the file this run reads from is not there. If it was moved: --source <file>.`,
    );
  }
  const { bytes, hash } = await hashFile(path);
  if (hash !== source.hash) {
    throw new UsageError(
      `${path}: not the file this run began with (${bytes} bytes now, ${source.bytes} then; SHA-256 ${hash.slice(0, 12)}…, expected ${source.hash.slice(0, 12)}…). Bring the old one back (--source <file>), or begin a new run.`,
    );
  }
  return path;
}
