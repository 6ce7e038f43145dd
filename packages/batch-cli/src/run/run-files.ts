import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { hasDatabase } from "@x/batch-import/sqlite";

/** What a run puts in its folder. Its rows are in most of them. */
const NAMES = new Set([
  "run.db",
  "run.db-wal",
  "run.db-shm",
  "run.db-journal",
  "run.lock",
  "run.lock-journal",
  "report.json",
  "kept.csv",
  "left-out.csv",
  "steps.json",
  "steps.json.tmp",
  "succeeded.csv",
  "failed.csv",
  "skipped.csv",
  "unassociated.csv",
  "unchanged.csv",
  "unknown.csv",
  // Of a process that was killed while it wrote a byte order mark.
  "succeeded.csv.tmp",
  "failed.csv.tmp",
  "skipped.csv.tmp",
  "unassociated.csv.tmp",
  "unchanged.csv.tmp",
  "unknown.csv.tmp",
]);

/** What came from standard input or from the studio, or the rows of a retry. */
const SOURCE = /^source(-[\w.-]{1,80})?\.[a-z]{1,10}(\.gz)?$/;

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
    const isOurs = entry.isFile() && (NAMES.has(entry.name) || SOURCE.test(entry.name));
    (isOurs ? own : others).push(entry.name);
    if (isOurs) bytes += (await lstat(join(folder, entry.name))).size;
  }
  // A run without its database is no run, and nobody would find the rest; nor are steps without what names them.
  const rank = (name: string): number => (name === "run.db" || name === "steps.json" ? 1 : 0);
  own.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
  return { own, others: others.sort(), bytes };
}

/** The folders of the runs in a folder of steps, in their order. A link is none. */
export async function stepFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{1,3}-/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .filter((one) => hasDatabase(one))
    .toSorted(
      (one, other) => Number.parseInt(basename(one), 10) - Number.parseInt(basename(other), 10),
    );
}
