import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import {
  DATABASE_FILE,
  DATABASE_FILES,
  hasDatabase,
  holdsSteps,
  RESULT_FILES,
  STEPS_FILE,
} from "@x/batch-import/sqlite";

/** What a run puts in its folder. Its rows are in most of them. */
const NAMES = new Set([...DATABASE_FILES, ...RESULT_FILES, STEPS_FILE, "report.json"]);

/**
 * What is there before a run: the rows that came from standard input or from the studio, or those of a retry; the lists of a
 * sync or an undo, and the drafts of their steps.
 */
const BEFORE_RUN =
  /^(?:source(?:-[\w.-]{1,80})?\.[a-z]{1,10}(?:\.gz)?|(?:kept|left-[\w-]{1,100}|to-archive)\.csv(?:\.tmp)?|steps\.json\.tmp|(?:\d{1,3}-[\w-]{1,100}|write|archive)\.csv\.tmp)$/;

/** Whether a file is surely of a run. A process that is killed leaves some with the name of a draft. */
function isOfRun(name: string): boolean {
  const kept = name.replace(/(?:\.tmp)+$/, "");
  return NAMES.has(kept) || BEFORE_RUN.test(name);
}

export interface RunFiles {
  /** Names of files that are surely of the run, the database last. A link is not among them. */
  readonly own: readonly string[];
  /** Everything else in the folder. */
  readonly others: readonly string[];
  /** Of the files of the run together. */
  readonly bytes: number;
}

/** Looks at the folder of a run without following links. */
export async function listRunFiles(folder: string): Promise<RunFiles> {
  const own: string[] = [];
  const others: string[] = [];
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const isOurs = entry.isFile() && isOfRun(entry.name);
    (isOurs ? own : others).push(entry.name);
    if (isOurs) bytes += (await lstat(join(folder, entry.name))).size;
  }
  // Removed last: without its database, or the file that names its steps, nobody would recognize the rest as a run.
  const rank = (name: string): number => (name === DATABASE_FILE || name === STEPS_FILE ? 1 : 0);
  own.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
  return { own, others: others.sort(), bytes };
}

/** The folders in a folder of several runs that have files of steps, in the order of the steps. Links are left out. */
export async function stepFolders(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !/^\d{1,3}-/.test(entry.name)) continue;
    const step = join(folder, entry.name);
    if ((await listRunFiles(step)).own.length > 0) found.push(step);
  }
  return found.toSorted(
    (one, other) => Number.parseInt(basename(one), 10) - Number.parseInt(basename(other), 10),
  );
}

/**
 * Whether a folder has only what a command puts there before its run begins: it was ended, or is at work, or had nothing to
 * begin.
 */
export async function isBeforeRun(folder: string): Promise<boolean> {
  if (!(await lstat(folder)).isDirectory()) return false;
  if (hasDatabase(folder) || holdsSteps(folder)) return false;
  const lists = await Promise.all([folder, ...(await stepFolders(folder))].map(listRunFiles));
  const own = lists.flatMap((files) => files.own);
  return own.length > 0 && own.every((name) => BEFORE_RUN.test(name));
}
