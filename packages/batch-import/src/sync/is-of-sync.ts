import { basename, dirname } from "node:path";
import { holdsRun } from "../sqlite/holds-run.ts";
import { lookAtRunFolder } from "../sqlite/run-folder.ts";
import { holdsSteps, readStepsFolder } from "../steps/steps-folder.ts";
import type { Steps } from "../steps/steps.ts";

/**
 * Whether a run was written by a sync, or a step of one was. It counts as so where that cannot be known, as the run is not there
 * any more.
 *
 * @param sync `SyncMemory.name`
 * @param undone The folder of the run, which was undone.
 * @param id Of the run, or of one in that folder. @default not known: it is the run that is there
 */
export async function isOfSync(sync: string, undone: string, id?: string): Promise<boolean> {
  const steps = holdsSteps(undone) ? await readSteps(undone) : await stepsAround(undone);
  // Another run is there now.
  if (id !== undefined && steps?.steps.every(({ task }) => task.id !== id)) return true;
  // One run that is no step is of another command.
  if (steps === undefined) return !(await isRun(undone, id));
  // An older version did not keep which sync it was.
  return steps.command === "sync" && (steps.sync ?? sync) === sync;
}

/** The steps of which the run in a folder is one. */
async function stepsAround(run: string): Promise<Steps | undefined> {
  const steps = holdsSteps(dirname(run)) ? await readSteps(dirname(run)) : undefined;
  return steps?.steps.some(({ name }) => name === basename(run)) === true ? steps : undefined;
}

function readSteps(folder: string): Promise<Steps | undefined> {
  return readStepsFolder(folder).catch(() => undefined);
}

async function isRun(folder: string, id: string | undefined): Promise<boolean> {
  try {
    if (id === undefined || !holdsRun(folder)) return holdsRun(folder);
    const store = await lookAtRunFolder(folder);
    await store.close();
    return store.task.id === id;
  } catch {
    return false;
  }
}
