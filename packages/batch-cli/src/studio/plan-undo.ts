import { basename } from "node:path";
import { checkPortal } from "@x/batch-import";
import type { PlannedUndo } from "@x/batch-import/studio";
import { runFolder } from "../run/run-folder.ts";
import type { Access } from "../terminal/command-text.ts";
import { prepareUndo } from "../undo/prepare-undo.ts";
import { openRunsToUndo } from "../undo/runs-to-undo.ts";

/** What undoes a run, as the command `undo` does it, with names of runs in place of folders. */
export async function planUndo(
  folder: string,
  access: Access,
  about: Omit<Parameters<typeof prepareUndo>[1], "folder">,
  nameOf: (folder: string) => string,
): Promise<PlannedUndo> {
  await using held = new AsyncDisposableStack();
  const runs = held.use(await openRunsToUndo(folder, access));
  const { task } = runs.stores[0];
  checkPortal(task, about.portal);
  const own = runFolder("undo", task.job.objectType, new Date());
  const undo = held.use(await prepareUndo(runs, { ...about, folder: own }));
  const { laterRuns } = undo.summary;
  const opened = held.move();
  return {
    summary: { ...undo.summary, laterRuns: laterRuns.map(nameOf) },
    async begin() {
      const { steps } = await undo.begin();
      return `${basename(own)}/${steps[0]!.name}`;
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
