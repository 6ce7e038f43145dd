import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { fromPath } from "../node/from-path.ts";
import { readRows as readRowsOf, type Surveyed } from "../read/read-rows.ts";
import { survey as surveyOf, type Survey } from "../read/survey.ts";
import type { Row } from "../rows/row.ts";
import type { ReadOptions } from "../source/read-options.ts";

/** A folder that is gone when the test ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "batch-file-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A file that is gone when the test ends. */
export async function aFile(content: string | Uint8Array, name = "rows.csv"): Promise<string> {
  const path = join(await aFolder(), name);
  await writeFile(path, content);
  return path;
}

export async function survey(path: string, name?: string, options?: ReadOptions): Promise<Survey> {
  return surveyOf(await fromPath(path, name), options);
}

export async function* readRows(
  path: string,
  surveyed: Surveyed,
): AsyncGenerator<Row, void, undefined> {
  yield* readRowsOf(await fromPath(path, surveyed.name), surveyed);
}
