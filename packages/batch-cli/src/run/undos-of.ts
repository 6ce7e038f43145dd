import { dirname, join, resolve } from "node:path";
import {
  holdsSteps,
  lookAtStep,
  readStepsFolder,
  type Steps,
  type UndoneRun,
} from "@x/batch-import/sqlite";
import { listAgreedRuns } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { findRunNow, idsIn, listKnownRuns } from "./find-run-now.ts";
import { leftToUndo } from "./left-to-undo.ts";
import { isRun } from "./run-folder.ts";

/** An undo of a run. */
export interface UndoOfRun {
  readonly folder: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /**
   * `over`: nobody goes on with it any more, nor with a run that sends its rows again. `gone`: the user agreed to it on this
   * computer, and it is found nowhere, so that it is not known what it did.
   */
  readonly state: "open" | "over" | "gone";
  /** The folder to go on with where it is open: its own, or that of a run that sends its rows again. */
  readonly open?: string | undefined;
  /** The folders of the runs that sent its rows again. */
  readonly later: readonly string[];
  /** Rows of which something may be left to undo, also by those runs. 0 where it is gone. */
  readonly rowsLeft: number;
  /** It undoes only one of the runs that the folder holds. */
  readonly isOfPart: boolean;
}

/**
 * Finds the undos of a run, wherever the run was when they began: those beside other runs, and those elsewhere that the user
 * agreed to on this computer.
 *
 * @param undone The folder of the run, or of several; the id of a run whose folder is not there any more.
 */
export async function* undosOf(
  undone: string | { readonly id: string },
  env: Io["env"],
): AsyncGenerator<UndoOfRun, void> {
  const ids = typeof undone === "string" ? await idsIn(undone) : [undone.id];
  const agreed = await listAgreedRuns(env);
  const found = new Set<string | undefined>();
  for (const folder of await listKnownRuns(env)) {
    if (!holdsSteps(folder)) continue;
    // What cannot be read cannot be gone on with, either.
    const steps = await readStepsFolder(folder).catch(() => undefined);
    if (steps?.undoes === undefined) continue;
    for (const { task } of steps.steps) found.add(task.id);
    const part = partOf(undone, ids, steps.undoes);
    if (part === undefined) continue;
    const { startedAt } = steps.steps[0]!.task;
    yield { folder, startedAt, isOfPart: part === "one", ...(await endOf(folder, steps, env)) };
  }
  const gone = new Map<string, UndoOfRun>();
  for (const { folder: step, id, startedAt, undoesIds = [] } of agreed) {
    const part = partIn(undoesIds, ids);
    if (part === undefined || found.has(id)) continue;
    if ((await findRunNow({ id, folder: step }, env)) !== undefined) continue;
    // What cannot be read is still there. Another run may be, too.
    if (isRun(step) && (await idsIn(step)).length === 0) continue;
    const folder = dirname(step);
    const isOfPart = part === "one";
    gone.set(folder, { folder, startedAt, state: "gone", later: [], rowsLeft: 0, isOfPart });
  }
  yield* gone.values();
}

/** Which of the runs in a folder are undone; undefined where none is. */
function partOf(
  undone: Parameters<typeof undosOf>[0],
  ids: readonly string[],
  { folder, ids: undoneIds }: UndoneRun,
): "all" | "one" | undefined {
  if (undoneIds !== undefined && ids.length > 0) return partIn(undoneIds, ids);
  if (typeof undone !== "string") return undefined;
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
  env: Io["env"],
): Promise<Pick<UndoOfRun, "later" | "open" | "rowsLeft" | "state">> {
  let open: string | undefined;
  let rowsLeft = 0;
  const later = new Set<string>();
  for (const step of steps) {
    const store = await lookAtStep(folder, step).catch(() => undefined);
    if (store === undefined) {
      rowsLeft += step.task.source.rows;
      continue;
    }
    const left = await leftToUndo(join(folder, step.name), store, env).finally(() => store.close());
    open ??= left.open;
    rowsLeft += left.rows;
    for (const run of left.later) later.add(run);
  }
  return { state: open === undefined ? "over" : "open", open, later: [...later], rowsLeft };
}
