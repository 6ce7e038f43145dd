import { dirname, resolve } from "node:path";
import { isAtItsEnd, settledRows } from "@x/batch-import";
import {
  holdsSteps,
  lookAtRunFolder,
  lookAtStep,
  readStepsFolder,
  rowsLeftToUndo,
  type Steps,
  type UndoneRun,
} from "@x/batch-import/sqlite";
import { listAgreedRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { isRun, listRuns } from "./run-folder.ts";

/** An undo of a run. */
export interface UndoOfRun {
  readonly folder: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /**
   * `over`: nobody goes on with it any more. `gone`: the user agreed to it on this computer, and it is not where it was then, so
   * that it is not known what it did.
   */
  readonly state: "open" | "over" | "gone";
  /** Rows of it of which something may be left to undo. 0 where it is gone. */
  readonly rowsLeft: number;
  /** It undoes only one of the runs that the folder holds. */
  readonly isOfPart: boolean;
}

/**
 * Finds the undos of a run, wherever the run was when they began: those beside other runs, and those elsewhere that the user
 * agreed to on this computer.
 *
 * @param undone The folder of the run.
 */
export async function* undosOf(undone: string, env: Io["env"]): AsyncGenerator<UndoOfRun, void> {
  const ids = await idsIn(undone);
  const agreed = await listAgreedRuns(env);
  const here = (await listRuns()).map((one) => resolve(one));
  const found = new Set<string | undefined>();
  for (const folder of new Set([...here, ...agreed.map((run) => dirname(run.folder))])) {
    if (!holdsSteps(folder)) continue;
    // What cannot be read cannot be gone on with, either.
    const steps = await readStepsFolder(folder).catch(() => undefined);
    if (steps?.undoes === undefined) continue;
    for (const { task } of steps.steps) found.add(task.id);
    const part = partOf(undone, ids, steps.undoes);
    if (part === undefined) continue;
    const { startedAt } = steps.steps[0]!.task;
    yield { folder, startedAt, isOfPart: part === "one", ...(await endOf(folder, steps)) };
  }
  const gone = new Map<string, UndoOfRun>();
  for (const { folder: step, id, startedAt, undoesIds = [] } of agreed) {
    const part = partIn(undoesIds, ids);
    if (part === undefined || found.has(id) || isRun(step)) continue;
    const folder = dirname(step);
    gone.set(folder, { folder, startedAt, state: "gone", rowsLeft: 0, isOfPart: part === "one" });
  }
  yield* gone.values();
}

/** The ids of the runs in a folder; none where it is not there any more, or cannot be read. */
async function idsIn(folder: string): Promise<readonly string[]> {
  try {
    if (holdsSteps(folder)) return (await readStepsFolder(folder)).steps.map(({ task }) => task.id);
    const store = await lookAtRunFolder(folder);
    await store.close();
    return [store.task.id];
  } catch {
    return [];
  }
}

/** Which of the runs in a folder are undone; undefined where none is. */
function partOf(
  undone: string,
  ids: readonly string[],
  { folder, ids: undoneIds }: UndoneRun,
): "all" | "one" | undefined {
  if (undoneIds !== undefined && ids.length > 0) return partIn(undoneIds, ids);
  // An older version kept only where it was.
  if (dirname(folder) === resolve(undone)) return "one";
  // Also one of the folder that holds the run.
  return [resolve(undone), dirname(resolve(undone))].includes(folder) ? "all" : undefined;
}

function partIn(undoneIds: readonly string[], ids: readonly string[]): "all" | "one" | undefined {
  const undone = ids.filter((id) => undoneIds.includes(id)).length;
  if (undone === 0) return undefined;
  return undone === ids.length ? "all" : "one";
}

async function endOf(
  folder: string,
  { steps }: Steps,
): Promise<Pick<UndoOfRun, "state" | "rowsLeft">> {
  let state: UndoOfRun["state"] = "over";
  let rowsLeft = 0;
  for (const step of steps) {
    const { rows } = step.task.source;
    const store = await lookAtStep(folder, step).catch(() => undefined);
    if (store === undefined) {
      rowsLeft += rows;
      continue;
    }
    if (!isAtItsEnd(store) && store.undoneBy() === undefined) state = "open";
    rowsLeft += rows - settledRows(store) + rowsLeftToUndo(store);
    await store.close();
  }
  return { state, rowsLeft };
}
