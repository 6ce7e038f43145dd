import type { FileBytes } from "@x/batch-file";
import { ImportError } from "../errors/import-error.ts";
import type { TaskSource } from "../store/task.ts";

/**
 * Whether a file is the one a run began with: else its rows could not be told apart.
 *
 * @throws {ImportError} with code `SOURCE`.
 */
export async function checkSource(source: TaskSource, file: FileBytes): Promise<void> {
  const hash = await hashOf(file);
  if (source.hash === undefined || hash === undefined || hash === source.hash) return;
  throw new ImportError(
    "SOURCE",
    `${file.name}: not the file this run began with (${file.size} bytes now, ${source.bytes} then; SHA-256 ${hash.slice(0, 12)}…, expected ${source.hash.slice(0, 12)}…). Bring the old one back (--source <file>), or begin a new run.`,
  );
}

async function hashOf(file: FileBytes): Promise<string | undefined> {
  const hash = file.createHash?.();
  if (hash === undefined) return undefined;
  for await (const bytes of file.stream()) hash.update(bytes);
  return hash.hex();
}
