import { mkdtemp, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import {
  checkPortal,
  type ImportClient,
  type NewTask,
  type Portal,
  readAccountDefinitions,
} from "@x/batch-import";
import { createStepsFolder, createUndoneTable, newSteps, undoRun } from "@x/batch-import/sqlite";
import type { UndoPlaces, UndoView } from "@x/batch-import/studio";
import type { RecordObjectType } from "@x/batch-types";
import { findLaterRuns } from "../undo/later-runs.ts";
import { createUndoFiles, type UndoFiles } from "../undo/undo-files.ts";
import { countTargets, laterText, leftText, valuesText } from "../undo/undo-notes.ts";
import { createUndoCounter } from "../undo/undo-summary.ts";
import { keepAgreement } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { runFolder } from "../run/run-folder.ts";
import type { Access } from "../terminal/command-text.ts";
import { openRunsToUndo, type RunsToUndo, stoppedText } from "../undo/runs-to-undo.ts";

/** What undoes runs: as the command `undo` does it, with the same files. */
export function createUndoPlaces({
  client,
  portal,
  about,
  uploads,
  folderOf,
  access,
  io,
}: {
  readonly client: ImportClient;
  readonly portal: Portal;
  /** Kept with the runs. */
  readonly about: Pick<NewTask, "account" | "baseUrl" | "tool">;
  /** A folder for files that are not kept. */
  readonly uploads: string;
  readonly folderOf: (run: string) => string;
  readonly access: Access;
  readonly io: Io;
}): UndoPlaces {
  /** Reads what there is of the records of a run, and says what would be done about them. */
  async function look<Result>(
    run: string,
    folder: string,
    use: (
      view: UndoView,
      files: UndoFiles,
      runs: Pick<RunsToUndo, "keepUndone">,
    ) => Result | Promise<Result>,
  ): Promise<Result> {
    await using runs = await openRunsToUndo(folderOf(run), access);
    const { stores } = runs;
    const { task } = stores[0]!;
    checkPortal(task, portal);
    const counter = createUndoCounter();
    await using files = await createUndoFiles(folder, (record) => counter.add(record));
    using later = createUndoneTable();
    const objectType = task.job.objectType as RecordObjectType;
    const { properties } = await readAccountDefinitions(client, objectType);
    for (const store of stores) {
      await files.addRun(store, undoRun(store, { client, definitions: properties, later }));
    }
    const { summary } = counter;
    const targetsLeft = countTargets(stores);
    const texts = [
      stoppedText(stores),
      valuesText(stores),
      leftText(stores, summary, targetsLeft),
      laterText((await findLaterRuns(stores)).map((path) => basename(path))),
    ];
    const notes = texts.flatMap((text) => text.split(/\n {2}(?! )/)).map((text) => text.trim());
    const reasons = counter.reasons();
    const view = { ...summary, targetsLeft, reasons, notes: notes.filter((text) => text !== "") };
    return await use(view, files, runs);
  }
  return {
    async plan(run) {
      const folder = await mkdtemp(join(uploads, "undo-"));
      try {
        return await look(run, folder, (view) => view);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async begin(run, objectType, requireAgreed) {
      const folder = runFolder("undo", objectType, new Date());
      return look(run, folder, async (view, files, looked) => {
        requireAgreed(view);
        const undoes = resolve(folderOf(run));
        const { runs, steps } = await files.finish({ ...about, portal, undoes });
        // Before the first write: what is being undone must not go on.
        await looked.keepUndone(resolve(folder));
        const { kept, reversed, unknown } = view;
        const settled = { kept, reversed, unknown };
        const targetsLeft = { ...view.targetsLeft };
        const all = newSteps("undo", steps, {
          undoes: { folder: undoes, settled, runs, targetsLeft },
        });
        await createStepsFolder(folder, all);
        for (const { name, task } of steps) {
          const own = join(folder, name);
          await keepAgreement(io, { folder: own, task, agreedRows: task.source.rows });
        }
        return steps.map(({ name }) => `${basename(folder)}/${name}`)[0]!;
      });
    },
  };
}
