import { lstat, rmdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { forgetRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
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

/** Removes the files of a run, and its folder where nothing else is in it. */
export async function removeRunFiles(folder: string, io: Io): Promise<void> {
  const { own, others } = await listRunFiles(folder);
  for (const name of own) await unlink(join(folder, name));
  if (others.length === 0) await rmdir(folder);
  await forgetRuns(io.env, folder);
  const rest =
    others.length === 0
      ? ""
      : ` These are not the run's, and stay: ${others.map(printable).join(", ")}.`;
  print(io.stdout, `Removed ${printableWhole(folder)}.${rest}\n`);
}
