import type { Portal } from "../../account/portal.ts";
import { ImportError } from "../../errors/import-error.ts";
import { whyNotMended } from "../../results/why-not-mended.ts";
import { isFinished } from "../../results/report.ts";
import { retry } from "../../run/retry.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { canBeUndone } from "../../undo/can-be-undone.ts";
import { rowsLeftToUndo } from "../../undo/rows-left-to-undo.ts";
import { inTurns } from "./in-turns.ts";
import type { NextView } from "../views/run.ts";

/** Returns what may be done about a run that is at its end. */
export async function findNext(
  store: ImportStore,
  portal: Portal,
  {
    canUndo,
    steps,
    undone,
  }: Pick<NextView, "canUndo" | "steps"> & {
    /** The run that it undoes, where the studio has it. */
    readonly undone: string | undefined;
  },
): Promise<Omit<NextView, "links" | "recordUrl">> {
  const { isLeft, ...rows } = await findRows(store, portal);
  // What is left of a run that was stopped is given up; steps of several are gone on with.
  const mayEnd = isFinished(store) || (steps.length === 0 && store.task.takeBack === undefined);
  return {
    ...rows,
    steps,
    canUndo: canUndo && mayEnd && canBeUndone(store),
    undoAgain: isLeft && rowsLeftToUndo(store).own > 0 ? undone : undefined,
  };
}

interface RowsLeft extends Pick<NextView, "problems" | "toMend" | "toSendAgain"> {
  /** Rows were not written, and no other run has taken all of them. */
  readonly isLeft: boolean;
}

async function findRows(store: ImportStore, portal: Portal): Promise<RowsLeft> {
  if (!isFinished(store)) return { toSendAgain: 0, toMend: 0, problems: [], isLeft: false };
  try {
    const rows = retry(store, { portal, withUnknown: store.task.job.operation !== "create" });
    await inTurns(rows.all(), () => {});
    const { failed = 0, ...others } = rows.counts();
    const toSendAgain = Object.values(others).reduce((sum, count) => sum + count, 0);
    const isLeft = rows.count > 0;
    const why = failed === 0 ? undefined : whyNotMended(store.task);
    if (why === undefined) return { toSendAgain, toMend: failed, problems: [], isLeft };
    const { undoes } = store.task;
    const again =
      undoes === undefined
        ? ""
        : " Another undo of the same run looks at its records anew, and undoes what is left.";
    const problems = [`The failed rows cannot be corrected here: ${why}.${again}`];
    return { toSendAgain, toMend: 0, problems, isLeft };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { toSendAgain: 0, toMend: 0, problems: error.message.split("\n"), isLeft: false };
  }
}
