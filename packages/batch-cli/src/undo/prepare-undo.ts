import { resolve } from "node:path";
import {
  type AccountDefinitions,
  type ImportClient,
  type NewTask,
  type Portal,
  readAccountDefinitions,
} from "@x/batch-import";
import {
  countTargets,
  createUndoCounter,
  createUndoneTable,
  newSteps,
  type Steps,
  undoNotes,
  undoRun,
  type UndoSummary,
} from "@x/batch-import/sqlite";
import type { RecordObjectType } from "@x/batch-types";
import { inTurn } from "../consent/in-turn.ts";
import type { Io } from "../io.ts";
import { beginSteps } from "../steps/begin-steps.ts";
import { inPartText } from "../run/how-far-undone.ts";
import { fromHere } from "../terminal/from-here.ts";
import { version } from "../version.ts";
import { findLaterRuns } from "./later-runs.ts";
import { requireOnlyUndo } from "./require-only-undo.ts";
import type { RunsToUndo } from "./runs-to-undo.ts";
import { createUndoFiles } from "./undo-files.ts";

/** What undoes runs, to be agreed to. Disposed of before it began, it leaves nothing that it did not keep. */
export interface PreparedUndo extends AsyncDisposable {
  readonly summary: UndoSummary;
  /** Of the objects that it is about, by their name. */
  readonly definitions: ReadonlyMap<string, AccountDefinitions>;
  /** Keeps the file of what stays and why. @returns its path. */
  keepReasons(): Promise<string>;
  /**
   * Makes the runs that undo, and sends nothing. What they undo does not go on any more.
   *
   * @throws {UsageError} where another undo of the same run is in the way. Then nothing is kept.
   */
  begin(): Promise<Steps>;
}

/** Reads what there is of the records that runs wrote, says what undoes them, and writes it to files. */
export async function prepareUndo(
  runs: RunsToUndo,
  undo: {
    /** Where its files and runs go. */
    readonly folder: string;
    readonly client: ImportClient;
    readonly portal: Portal;
    /** Kept with the runs. */
    readonly about: Pick<NewTask, "account" | "baseUrl">;
    readonly io: Pick<Io, "env" | "stderr">;
    /** Ends the reading at once. */
    readonly signal?: AbortSignal | undefined;
  },
): Promise<PreparedUndo> {
  const { about, client, folder, io, portal, signal } = undo;
  const { stores } = runs;
  const planned = Date.now();
  await using held = new AsyncDisposableStack();
  const counter = createUndoCounter();
  const files = held.use(await createUndoFiles(folder, (record) => counter.add(record)));
  using later = createUndoneTable();
  const definitions = new Map<string, AccountDefinitions>();
  for (const store of stores) {
    const type = store.task.job.objectType as RecordObjectType;
    const known = definitions.get(type) ?? (await readAccountDefinitions(client, type));
    definitions.set(type, known);
    const { properties } = known;
    await files.addRun(store, undoRun(store, { client, definitions: properties, later, signal }));
  }
  const records = counter.result();
  const { archive, kept, reversed, unknown } = records;
  const targetsLeft = countTargets(stores);
  const { toUndo, lasting, gone } = await findLaterRuns(stores, io.env);
  const notes = [
    ...undoNotes(stores, { archive, targetsLeft }),
    ...[...toUndo].flatMap(([run, inPart]) => (inPart ? [inPartText(run, inPart)] : [])),
    ...[...lasting].map(
      (run) => `${fromHere(run)} sent rows again, and kept nothing that undoes what it wrote.`,
    ),
    ...[...gone].map(
      (id) =>
        `Rows were sent again by a run that is not there any more or cannot be read (id ${id}), so whether it was undone is not known.`,
    ),
  ];
  const opened = held.move();
  return {
    summary: { ...records, targetsLeft, laterRuns: [...toUndo.keys()], notes },
    definitions,
    keepReasons: () => files.keepReasons(),
    begin: () =>
      inTurn(io.env, async () => {
        const undoes = resolve(runs.folder);
        await requireOnlyUndo(undoes, planned, io.env);
        const made = await files.finish({ ...about, portal, tool: version(), undoes });
        const settled = { reversed, kept, unknown };
        const steps = newSteps("undo", made.steps, {
          undoes: { folder: undoes, ids: runs.ids, settled, runs: made.runs, targetsLeft },
        });
        // Before what is undone is held back: else a kill here would leave a run that goes on no more, and that nothing undoes.
        await beginSteps(folder, steps, io);
        // Before the first write: what is being undone must not go on.
        await runs.keepUndone(resolve(folder));
        return steps;
      }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
