import { dirname } from "node:path";
import { type ImportStore, isAtItsEnd, settledRows } from "@x/batch-import";
import { holdsSteps, lookAtRunFolder, rowsLeftToUndo } from "@x/batch-import/sqlite";
import type { Io } from "../io.ts";
import { findRunNow } from "./find-run-now.ts";

/** What is left of a step of an undo, and of the later runs that send its rows again. */
export interface LeftToUndo {
  /** Rows of which something may be left to undo; all that went to a run that is gone. */
  readonly rows: number;
  /** The folder of a run among them that is not at its end. */
  readonly open?: string | undefined;
  /** The folders of the later runs. */
  readonly later: readonly string[];
}

export async function leftToUndo(
  folder: string,
  store: ImportStore,
  env: Io["env"],
): Promise<LeftToUndo> {
  const { own, sentAgain } = rowsLeftToUndo(store);
  const isOpen = !isAtItsEnd(store) && store.undoneBy() === undefined;
  let open = isOpen ? wholeOf(folder) : undefined;
  let rows = store.task.source.rows - settledRows(store) + own;
  const later: string[] = [];
  for (const [id, { folder: was = "", rows: sent }] of sentAgain) {
    const now = await findRunNow({ id, folder: was }, env);
    const run = now && (await lookAtRunFolder(now).catch(() => undefined));
    if (!run) {
      rows += sent;
      continue;
    }
    const left = await leftToUndo(now, run, env).finally(() => run.close());
    rows += left.rows;
    open ??= left.open;
    later.push(wholeOf(now), ...left.later);
  }
  return { rows, open, later };
}

/** The folder of several runs that one is a step of: that is what is gone on with. */
function wholeOf(folder: string): string {
  return holdsSteps(dirname(folder)) ? dirname(folder) : folder;
}
