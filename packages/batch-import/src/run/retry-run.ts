import { ImportError } from "../errors/import-error.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun, Task } from "../store/task.ts";
import type { RetryRows } from "./retry.ts";

const AGAIN = "Nothing was sent. Run the retry again.";

/**
 * Makes the run that sends rows of another run, its parent, again. Each step is kept before the next:
 *
 * 1. The parent gives the rows to the run. Another retry may take them still.
 * 2. The run is made. It may not send.
 * 3. The parent confirms. From here on no other retry takes these rows, wherever the run's folder goes.
 * 4. The run keeps that. It may send.
 *
 * A process that ends before 3 has sent nothing, and the next retry takes the rows; one that ends after it leaves
 * a run that can be resumed. At no moment may two runs send the same row.
 *
 * @param create Makes its store.
 * @param folder Where it will be, for later messages.
 * @throws {ImportError} where the rows went to another run meanwhile.
 */
export async function createRetryRun(
  rows: RetryRows,
  task: Task,
  create: (task: Task) => ImportStore | Promise<ImportStore>,
  folder?: string,
): Promise<ImportStore> {
  const parent = rows.store;
  if (!rows.give(task.id, folder)) throw taken();
  const { id, undoes, undoesId } = parent.task;
  const ofUndo = undoes === undefined ? {} : { undoes, undoesId };
  const run = await create({ ...task, ...ofUndo, parent: { ...task.parent, id } });
  try {
    await confirmRun(run, parent);
    return run;
  } catch (error) {
    await run.close();
    throw error;
  }
}

/**
 * Confirms a run whose process ended before it could be.
 *
 * @param openParent Opens the run that its rows come from, so that no other process changes it meanwhile.
 * @throws {ImportError} where that cannot be, or gave the rows to another run.
 */
export async function confirmByParent(
  run: ImportStore,
  openParent?: (parent: ParentRun) => ImportStore | Promise<ImportStore>,
): Promise<void> {
  const { parent } = run.task;
  if (parent === undefined || run.isConfirmed()) return;
  const opened = await Promise.resolve(openParent?.(parent)).catch((error: unknown) => {
    const why = error instanceof Error ? ` ${error.message}` : "";
    throw new ImportError(
      "RETRY",
      `This run was ended before it began, and the run that its rows come from cannot be asked whether they are still its own.${why} ${AGAIN}`,
    );
  });
  if (opened?.task.id !== parent.id) {
    await opened?.close();
    throw new ImportError(
      "RETRY",
      `This run was ended before it began, and ${parent.folder ?? "here"} is not the run that its rows come from (id ${parent.id}). ${AGAIN}`,
    );
  }
  try {
    await confirmRun(run, opened);
  } finally {
    await opened.close();
  }
}

async function confirmRun(run: ImportStore, parent: ImportStore): Promise<void> {
  const { id, source } = run.task;
  if (!parent.confirm(id, source.rows)) throw taken();
  // Before this run sends: what a power cut loses, another retry would send.
  await parent.sync();
  run.setConfirmed();
}

function taken(): ImportError {
  return new ImportError("RETRY", `Its rows went to another run meanwhile. ${AGAIN}`);
}
