import { basename, dirname } from "node:path";
import { holdsRun } from "../sqlite/holds-run.ts";
import { holdsSteps, readStepsFolder } from "../steps/steps-folder.ts";
import type { Steps } from "../steps/steps.ts";

/**
 * What a run takes back where it is a step of an undo: what this sync wrote, or what another command did; undefined where
 * it is of no undo. It counts as of this sync where that cannot be known, as what was undone is not there any more.
 *
 * @param sync `SyncMemory.name`
 * @param run Its folder.
 */
export async function whatIsUndone(
  sync: string,
  run: string,
): Promise<"this-sync" | "another" | undefined> {
  const undo = await stepsAround(run);
  if (undo?.command !== "undo") return undefined;
  const undone = undo.undoes?.folder;
  return undone === undefined || (await isOfSync(sync, undone)) ? "this-sync" : "another";
}

async function isOfSync(sync: string, undone: string): Promise<boolean> {
  const steps = holdsSteps(undone) ? await readSteps(undone) : await stepsAround(undone);
  // One run that is no step is of another command.
  if (steps === undefined) return !isRun(undone);
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

function isRun(folder: string): boolean {
  try {
    return holdsRun(folder);
  } catch {
    return false;
  }
}
