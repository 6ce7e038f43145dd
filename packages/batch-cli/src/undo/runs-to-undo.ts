import { join } from "node:path";
import { type ImportStore, isAtItsEnd, isFinished } from "@x/batch-import";
import {
  hasDatabase,
  holdsSteps,
  lookAtRunFolder,
  openRunFolder,
  openStep,
  readStepsFolder,
} from "@x/batch-import/sqlite";
import { stepFolders } from "../run/run-files.ts";
import { type Access, pathCommand } from "../terminal/command-text.ts";
import { UsageError } from "../usage-error.ts";

/** The runs that are to be undone. */
export interface RunsToUndo extends AsyncDisposable {
  /** The folder that they are in. */
  readonly folder: string;
  /** Of the runs, and of those of the folder that were not begun. */
  readonly ids: readonly string[];
  /** The last first: what came later is undone before. */
  readonly stores: readonly [ImportStore, ...ImportStore[]];
  /** Keeps that they are undone, so that those that are not at their end send nothing more. */
  keepUndone(by: string): Promise<void>;
}

/**
 * Opens the run or runs of a folder. Of one that was stopped, no other process may go on meanwhile.
 *
 * @throws {UsageError} where nothing was sent, or one that is not at its end cannot be undone.
 */
export async function openRunsToUndo(parent: string, access: Access): Promise<RunsToUndo> {
  await using opened = new AsyncDisposableStack();
  const stores: ImportStore[] = [];
  const steps = holdsSteps(parent) ? await readStepsFolder(parent) : undefined;
  const begun = steps === undefined ? [parent] : await stepFolders(parent);
  const folders = begun.filter(hasDatabase).toReversed();
  const unbegun = (steps?.steps ?? []).filter(({ name }) => !folders.includes(join(parent, name)));
  const requireEnd = (folder: string): never => {
    throw new UsageError(
      `${folder}: not at its end. First: ${pathCommand("resume", parent, access)}`,
    );
  };
  // The memory of a sync learns from its runs.
  if (steps?.sync !== undefined && unbegun.length > 0) requireEnd(parent);
  for (const folder of folders) {
    const store = await lookAtRunFolder(folder);
    opened.defer(() => store.close());
    // An undo does not keep what it was about to take back.
    const hasToEnd = steps?.sync !== undefined || store.task.takeBack !== undefined;
    if (hasToEnd && !isFinished(store)) requireEnd(folder);
    const toUndo = isAtItsEnd(store) ? store : await openRunFolder(folder);
    if (toUndo !== store) opened.defer(() => toUndo.close());
    stores.push(toUndo);
  }
  const [first, ...others] = stores;
  if (first === undefined) throw new UsageError(`${parent}: nothing was sent yet.`);
  const held = opened.move();
  return {
    folder: parent,
    ids: steps?.steps.map(({ task }) => task.id) ?? [first.task.id],
    stores: [first, ...others],
    async keepUndone(by) {
      for (const store of stores) if (!isAtItsEnd(store)) store.setUndone(by);
      // Those that were not begun would be, by a resume.
      for (const step of unbegun) {
        const store = await openStep(parent, step);
        store.setUndone(by);
        await store.close();
      }
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}
