import { type ImportStore, mayHaveWritten } from "@x/batch-import";
import { canBeUndone, lookAtRunFolder } from "@x/batch-import/sqlite";
import type { Io } from "../io.ts";
import { howFarUndone } from "../run/how-far-undone.ts";
import { laterRunsOf, type LaterRun } from "../run/other-runs.ts";
import type { UndoOfRun } from "../run/undos-of.ts";

/** Runs that sent rows of other runs again, and are not undone. The last comes first: what came later is undone before. */
export interface LaterRuns {
  /** Each with the undo that has not done all of it, where there is one. */
  readonly toUndo: ReadonlyMap<string, UndoOfRun | undefined>;
  /** They wrote, and kept nothing that undoes it. */
  readonly lasting: ReadonlySet<string>;
  /** The ids of those that are not there any more, or cannot be read. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Finds the runs that sent rows of other runs again, and what sent rows of those again. One that has surely written nothing, or
 * was undone, is left out.
 *
 * @param stores The runs whose rows were sent again.
 */
export async function findLaterRuns(
  stores: readonly ImportStore[],
  env: Io["env"],
): Promise<LaterRuns> {
  const toUndo = new Map<string, UndoOfRun | undefined>();
  const lasting = new Set<string>();
  const gone = new Set<string>();
  const seen = new Set(stores.map(({ task }) => task.id));
  await look(stores);
  return { toUndo, lasting, gone };

  async function look(earlier: readonly ImportStore[]): Promise<void> {
    for (const store of earlier) for (const run of await laterRunsOf(store, env)) await lookAt(run);
  }

  async function lookAt({ id, folder }: LaterRun): Promise<void> {
    const run = folder && (await lookAtRunFolder(folder).catch(() => undefined));
    if (!run) {
      if (!(await howFarUndone({ id }, env)).isUndone) gone.add(id);
      return;
    }
    try {
      if (seen.has(run.task.id)) return;
      seen.add(run.task.id);
      await look([run]);
      if (!mayHaveWritten(run)) return;
      const { isUndone, inPart } = await howFarUndone(folder, env);
      if (isUndone) return;
      if (canBeUndone(run)) toUndo.set(folder, inPart);
      else lasting.add(folder);
    } finally {
      await run.close();
    }
  }
}
