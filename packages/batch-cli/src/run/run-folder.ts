import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { hasDatabase, holdsSteps } from "@x/batch-import/sqlite";
import { whatIsIt } from "../plans/what-is-it.ts";
import { UsageError } from "../usage-error.ts";

/** Where runs are, unless `--out` says otherwise. */
export const RUNS = "hubspot-batch-runs";

/** A new folder for a run: `hubspot-batch-runs/2026-03-01T09-30-00-create-contacts-3f9a`. */
export function runFolder(operation: string, objectType: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const id = [time, operation, objectType, randomBytes(2).toString("hex")].join("-");
  return join(RUNS, id);
}

/** The folders of all runs, the newest first: their names begin with their time. */
export async function listRuns(): Promise<string[]> {
  return (await listFolders()).filter(isRun);
}

/** What is in `RUNS`, the newest first. */
export async function listFolders(): Promise<string[]> {
  const names = await readdir(RUNS).catch(() => []);
  return names.toSorted((one, other) => (one < other ? 1 : -1)).map((name) => join(RUNS, name));
}

/** Whether a folder holds a run, or several that are done one after the other. */
export function isRun(folder: string): boolean {
  return hasDatabase(folder) || holdsSteps(folder);
}

/**
 * The folder of a run.
 *
 * @param given Its path, or its id; the newest run when left out.
 * @throws {UsageError} when there is none.
 */
export async function findRun(given: string | undefined): Promise<string> {
  const runs = await listRuns();
  if (given === undefined) {
    const [newest] = runs;
    if (newest !== undefined) return newest;
    throw new UsageError(`No run is in ${RUNS}. Name the folder of a run.`);
  }
  const found = [given, join(RUNS, given)].find(isRun);
  if (found !== undefined) return found;
  const known = runs.slice(0, 5).map((folder) => basename(folder));
  const hint = known.length === 0 ? "" : ` The newest in ${RUNS}: ${known.join(", ")}.`;
  const there = await whatIsIt(given);
  // As the accounts and runs of a queue are called.
  const ofQueue = /^\d+$/.test(given) ? " Of a queue: add --database." : "";
  if (there === undefined) throw new UsageError(`${given}: no such run.${ofQueue}${hint}`);
  const { what, command } = there;
  const takes = command === undefined ? "" : ` What takes it: ${command}`;
  throw new UsageError(
    `${given}: no run is here (no run.db or steps.json); this is ${what}.${takes === "" ? hint : takes}`,
  );
}
