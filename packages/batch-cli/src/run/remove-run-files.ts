import { lstat, rmdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { forgetRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import { listRunFiles } from "./run-files.ts";

/** @throws {UsageError} where a folder is only a link to one. */
export async function requireNoLink(folder: string): Promise<void> {
  if (!(await lstat(folder)).isDirectory()) {
    throw new UsageError(
      `${folder}: a link, not the folder of a run. Name the folder it leads to.`,
    );
  }
}

/** What was removed of a run, and what is not the run's and stays. */
export interface RemovedRun {
  readonly folder: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly stay: readonly string[];
}

/** Removes the files of a run, and its folder where nothing else is in it. */
export async function removeRunFiles(folder: string, env: Io["env"]): Promise<RemovedRun> {
  const { own, others, bytes } = await listRunFiles(folder);
  for (const name of own) await unlink(join(folder, name));
  if (others.length === 0) await rmdir(folder);
  await forgetRuns(env, folder);
  return { folder, files: own, bytes, stay: others };
}
