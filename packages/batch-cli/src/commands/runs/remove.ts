import { basename, resolve } from "node:path";
import {
  hasDatabase,
  holdsSteps,
  lookAtRunFolder,
  lookAtStep,
  readStepsFolder,
} from "@x/batch-import/sqlite";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { accessOf } from "../../run/access-of.ts";
import { isBeforeRun, listRunFiles, stepFolders } from "../../run/run-files.ts";
import { type RemovedRun, removeRunFiles, requireNoLink } from "../../run/remove-run-files.ts";
import { findRun, isRun, listFolders } from "../../run/run-folder.ts";
import { pathCommand } from "../../terminal/command-text.ts";
import { confirm } from "../../terminal/confirm.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { sizeText } from "../../terminal/size-text.ts";
import { UsageError } from "../../usage-error.ts";
import { describeRun } from "./describe-run.ts";

export interface RemoveOptions {
  readonly yes?: boolean;
  /** Also a run that is not at its end, or cannot be read. */
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Removes the files of a run, and its folder where nothing else is in it. Links are not followed. */
export async function removeRun(
  given: string,
  { force, json, yes }: RemoveOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = (await findNotBegun(given)) ?? (await findRun(given));
  await requireRemovable(folder, force === true, io.env);
  const folders = [...(hasDatabase(folder) ? [] : await stepFolders(folder)), folder];
  for (const one of folders) {
    const { own, bytes } = await listRunFiles(one);
    print(
      io.stderr,
      `${printableWhole(resolve(one))}: ${plural(own.length, "file")}, ${sizeText(bytes)}: ${own.map(printable).join(", ")}\n`,
    );
  }
  if (isRun(folder)) print(io.stderr, FORGOTTEN);
  if (!(await mayRemove(yes, io))) return EXIT.interrupted;
  for (const one of folders) tellRemoved(await removeRunFiles(one, io.env), json, io);
  return EXIT.success;
}

const FORGOTTEN =
  "What the run wrote stays in HubSpot, and cannot be undone any more. When its file is written again, the command no longer says that this run wrote it before.\n";

/** What a command left in the folder of all runs that began none. Elsewhere, files of such names may be the user's. */
async function findNotBegun(given: string): Promise<string | undefined> {
  for (const folder of await listFolders()) {
    if (given !== basename(folder) && resolve(given) !== resolve(folder)) continue;
    if (await isBeforeRun(folder)) return folder;
  }
  return undefined;
}

function tellRemoved(
  { folder, files, bytes, stay }: RemovedRun,
  json: boolean | undefined,
  { stdout }: Io,
): void {
  if (json === true) {
    printJson(stdout, { done: "removed", folder: resolve(folder), files, bytes, stay });
    return;
  }
  const rest =
    stay.length === 0
      ? ""
      : ` These are not the run's, and stay: ${stay.map(printable).join(", ")}.`;
  print(stdout, `Removed ${printableWhole(folder)}.${rest}\n`);
}

/** @throws {UsageError} */
async function requireRemovable(folder: string, isForced: boolean, env: Io["env"]): Promise<void> {
  await requireNoLink(folder);
  const { problem, state } = await describeRun(folder);
  if (state === "running") {
    throw new UsageError(
      `${folder}: a process is at work on this run. Wait for its end, or stop it.`,
    );
  }
  if (isForced || state === "finished" || state === "undone" || state === "not begun") return;
  throw new UsageError(
    problem === undefined
      ? `${folder}: not at its end. Without its folder nobody knows which rows were written. Go on with it (${await resumeText(folder, env)}), or remove it all the same: --force.`
      : `${folder}: cannot be read (${problem}). To remove it all the same: --force.`,
  );
}

async function resumeText(folder: string, env: Io["env"]): Promise<string> {
  const store = holdsSteps(folder)
    ? await lookAtStep(folder, (await readStepsFolder(folder)).steps[0]!)
    : await lookAtRunFolder(folder);
  try {
    return pathCommand("resume", folder, await accessOf(store, env));
  } finally {
    await store.close();
  }
}

/** @throws {UsageError} where nobody can be asked. */
async function mayRemove(yes: boolean | undefined, io: Io): Promise<boolean> {
  if (yes === true) return true;
  if (!isTerminal(io)) {
    throw new UsageError("There is no terminal to ask on, so nothing was removed. Add --yes.");
  }
  if (await confirm("Remove these files for good?", io)) return true;
  print(io.stderr, "Nothing was removed.\n");
  return false;
}
