import { type ImportStore, mayHaveWritten } from "@x/batch-import";
import { canBeUndone, lookAtRunFolder } from "@x/batch-import/sqlite";
import type { Io } from "../io.ts";
import { rowsSentAgain } from "../run/rows-sent-again.ts";
import type { UndoOfRun } from "../run/undos-of.ts";
import { howFarUndone } from "./how-far-undone.ts";

/** Runs that sent rows of other runs again, and are not undone. The last comes first: what came later is undone before. */
export interface LaterRuns {
  /** Each with the undo that has not done all of it, where there is one. */
  readonly toUndo: ReadonlyMap<string, UndoOfRun | undefined>;
  /** They wrote, and kept nothing that undoes it. */
  readonly lasting: ReadonlySet<string>;
  /** They are not where they were begun, or cannot be read. */
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
    for (const [id, folder] of earlier.flatMap((store) => [...rowsSentAgain(store).runs])) {
      const run = await lookAtRunFolder(folder).catch(() => undefined);
      try {
        if (run !== undefined) {
          // Another run may be there now, also one of the earlier ones.
          if (![run.task.id, folder].includes(id)) {
            gone.add(folder);
            continue;
          }
          if (seen.has(run.task.id)) continue;
          seen.add(run.task.id);
          await look([run]);
          if (!mayHaveWritten(run)) continue;
        }
        const { isUndone, inPart } = await howFarUndone(folder, env);
        if (isUndone) continue;
        if (run === undefined) gone.add(folder);
        else if (canBeUndone(run)) toUndo.set(folder, inPart);
        else lasting.add(folder);
      } finally {
        await run?.close();
      }
    }
  }
}
