import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is gone when the test ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "batch-import-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file that is gone when the test ends. */
export async function aFile(content: string | Uint8Array, name = "rows.csv"): Promise<string> {
  const path = join(await aFolder(), name);
  await writeFile(path, content);
  return path;
}
