import { dirname, resolve } from "node:path";
import { isAtItsEnd } from "@x/batch-import";
import { holdsSteps, lookAtStep, readStepsFolder, type Steps } from "@x/batch-import/sqlite";
import { listAgreedRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { listRuns } from "../run/run-folder.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Of two undos of one run, both would write what each has read before the other one wrote.
 *
 * @param undone The folder of the run that is to be undone.
 * @param planned When its records began to be read, in milliseconds since 1970.
 * @throws {UsageError} where another undo of it began since then, or is not at its end.
 */
export async function requireOnlyUndo(
  undone: string,
  planned: number,
  env: Io["env"],
): Promise<void> {
  const agreed = (await listAgreedRuns(env)).map(({ folder }) => dirname(folder));
  for (const folder of new Set([...(await listRuns()).map((one) => resolve(one)), ...agreed])) {
    if (!holdsSteps(folder)) continue;
    // What cannot be read cannot be gone on with, either.
    const steps = await readStepsFolder(folder).catch(() => undefined);
    if (steps === undefined || !isUndoOf(steps, undone)) continue;
    if (!(await isOver(folder, steps))) {
      throw new UsageError(
        `This run is being undone already, by ${folder}. Look at that run, and go on with it. Nothing was begun now.`,
      );
    }
    if (steps.steps[0]!.task.startedAt >= planned) {
      throw new UsageError(
        `This run was undone meanwhile, by ${folder}. Nothing was begun now. Look at that run before you undo what is left.`,
      );
    }
  }
}

/** Also one of the folder that holds the run, or of one of the runs that it holds. */
function isUndoOf({ undoes }: Steps, undone: string): boolean {
  if (undoes === undefined) return false;
  const { folder } = undoes;
  return [folder, dirname(folder)].includes(undone) || folder === dirname(undone);
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
