import { basename, dirname, join, resolve } from "node:path";
import { holdsSteps, lookAtRunFolder, readStepsFolder } from "@x/batch-import/sqlite";
import { listAgreedRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { isRun, listRuns } from "./run-folder.ts";

/** A run as another one keeps it. */
export interface RunElsewhere {
  /** Where an older version kept none, that run is taken for the one that is in the folder. */
  readonly id?: string | undefined;
  /** Where it was then. */
  readonly folder: string;
}

/**
 * Finds where a run is now: folders are renamed, and another one may be in its place. Looks there, then at the runs of this
 * folder and those that the user agreed to on this computer. Undefined where it is in none of these, or cannot be read.
 */
export async function findRunNow(
  { id, folder }: RunElsewhere,
  env: Io["env"],
): Promise<string | undefined> {
  if (id === undefined || id === folder) return isRun(folder) ? folder : undefined;
  if ((await idsIn(folder)).includes(id)) return folder;
  for (const other of await listKnownRuns(env)) {
    const found = (await runsIn(other).catch(() => [])).find((run) => run.id === id);
    // Of several runs in one folder, one was meant, or all.
    if (found) return basename(found.folder) === basename(folder) ? found.folder : other;
  }
  return undefined;
}

/** The folders of runs that this computer knows, with one for several runs: those of this folder, then those elsewhere. */
export async function listKnownRuns(env: Io["env"]): Promise<string[]> {
  const here = (await listRuns()).map((folder) => resolve(folder));
  const agreed = (await listAgreedRuns(env)).map(({ folder }) =>
    // A step is part of what its folder is in.
    holdsSteps(dirname(folder)) ? dirname(folder) : folder,
  );
  return [...new Set([...here, ...agreed])].filter(isRun);
}

/** The run of a folder, or those that it holds. @throws where they cannot be read. */
async function runsIn(folder: string): Promise<{ id: string; folder: string }[]> {
  if (!isRun(folder)) return [];
  if (holdsSteps(folder)) {
    const { steps } = await readStepsFolder(folder);
    return steps.map(({ name, task }) => ({ id: task.id, folder: join(folder, name) }));
  }
  const store = await lookAtRunFolder(folder);
  await store.close();
  return [{ id: store.task.id, folder }];
}

/** The ids of the runs in a folder; none where it is not there any more, or cannot be read. */
export async function idsIn(folder: string): Promise<readonly string[]> {
  return (await runsIn(folder).catch(() => [])).map(({ id }) => id);
}
