import { dirname, resolve } from "node:path";
import { isAtItsEnd } from "@x/batch-import";
import { holdsSteps, lookAtStep, readStepsFolder, type Steps } from "@x/batch-import/sqlite";
import { listAgreedRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { listRuns } from "./run-folder.ts";

/** An undo of a run. */
export interface UndoOfRun {
  readonly folder: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Nobody goes on with it any more. */
  readonly isOver: boolean;
  /** It undoes only one of the runs that the folder holds. */
  readonly isOfPart: boolean;
}

/**
 * Finds the undos of a run: those beside other runs, and those elsewhere that the user agreed to on this computer.
 *
 * @param undone The folder of the run.
 */
export async function* undosOf(undone: string, env: Io["env"]): AsyncGenerator<UndoOfRun, void> {
  const agreed = (await listAgreedRuns(env)).map(({ folder }) => dirname(folder));
  for (const folder of new Set([...(await listRuns()).map((one) => resolve(one)), ...agreed])) {
    if (!holdsSteps(folder)) continue;
    // What cannot be read cannot be gone on with, either.
    const steps = await readStepsFolder(folder).catch(() => undefined);
    if (steps?.undoes === undefined) continue;
    const isOfPart = dirname(steps.undoes.folder) === resolve(undone);
    // Also one of the folder that holds the run.
    const isOfAll = [resolve(undone), dirname(resolve(undone))].includes(steps.undoes.folder);
    if (!isOfPart && !isOfAll) continue;
    const { startedAt } = steps.steps[0]!.task;
    yield { folder, startedAt, isOver: await isOver(folder, steps), isOfPart };
  }
}

async function isOver(folder: string, { steps }: Steps): Promise<boolean> {
  for (const step of steps) {
    const store = await lookAtStep(folder, step).catch(() => undefined);
    if (store === undefined) continue;
    const isStepOver = isAtItsEnd(store) || store.undoneBy() !== undefined;
    await store.close();
    if (!isStepOver) return false;
  }
  return true;
}
