import type { FileBytes } from "@x/batch-file";
import type { BatchClient } from "@x/batch-http";
import {
  type AccountDefinitions,
  createRun,
  type ImportStore,
  isAtItsEnd,
  type NewTask,
  type RetryRows,
  sendRows,
  type Task,
} from "@x/batch-import";
import {
  createExporter,
  createResultFolder,
  createRunFolder,
  holdsRun,
  holdsSteps,
  lookAtRunFolder,
  lookAtStep,
  openLinkedRows,
  readStepsFolder,
} from "@x/batch-import/sqlite";
import type { ApiVersion } from "@x/batch-types";
import { resolve } from "node:path";
import { keepAgreement } from "../consent/agreed-runs.ts";
import { inTurn } from "../consent/in-turn.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { type Access, pathCommand } from "../terminal/command-text.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { UsageError } from "../usage-error.ts";
import { version } from "../version.ts";
import { followRun, type RunOptions } from "./follow-run.ts";

export interface NewRun extends Omit<NewTask, "tool"> {
  readonly client: BatchClient<ApiVersion>;
  readonly file: FileBytes;
  readonly definitions?: AccountDefinitions | undefined;
  /** Where the file is. */
  readonly path: string;
  /** Where the run goes. */
  readonly folder: string;
  readonly io: Io;
  readonly events?: EventLines | undefined;
  /** The rows of another run that this one sends again. */
  readonly retried?: RetryRows | undefined;
  readonly options?: RunOptions | undefined;
  /** The first rows that the user agreed to, to be kept for a resume. @default not kept */
  readonly agreedRows?: number | undefined;
  /** The folder of several runs that this one is a step of. */
  readonly partOf?: string | undefined;
  /** Awaited before the run is made; while it is, no other command or studio of this user makes one. */
  readonly beforeMade?: (() => Promise<void>) | undefined;
  /** Awaited once the run is made, before anything is sent. */
  readonly onMade?: ((task: Task) => Promise<void>) | undefined;
}

/**
 * Says early, before a question, what the run's folder would refuse when it is made.
 *
 * @throws {UsageError} where the folder holds a run already.
 */
export async function requireFreeFolder(folder: string, access: Access): Promise<void> {
  if (!holdsRun(folder) && !holdsSteps(folder)) return;
  throw new UsageError(
    (await isFinishedFolder(folder))
      ? `${folder}: holds a run already, which is finished. Choose another --out.`
      : `${folder}: holds a run already. Go on with it (${pathCommand("resume", folder, access)}), or choose another --out.`,
  );
}

/** One that cannot be read is not known to be finished. */
async function isFinishedFolder(folder: string): Promise<boolean> {
  try {
    if (!holdsSteps(folder)) return await isFinishedRun(await lookAtRunFolder(folder));
    for (const step of (await readStepsFolder(folder)).steps) {
      if (!(await isFinishedRun(await lookAtStep(folder, step)))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function isFinishedRun(store: ImportStore): Promise<boolean> {
  try {
    return isAtItsEnd(store);
  } finally {
    await store.close();
  }
}

/**
 * Begins a run in a folder of its own, and sends its rows.
 *
 * @throws {ImportError} where the folder holds a run already, or cannot be written to.
 */
export async function beginRun(task: NewRun): Promise<ExitCode> {
  const { folder, io, events } = task;
  const { agreedRows } = task;
  const store = await inTurn(io.env, async () => {
    await task.beforeMade?.();
    await createResultFolder(folder);
    const made = await createRun({
      ...task,
      path: resolve(task.path),
      folder: resolve(folder),
      tool: version(),
      store: (asked) => createRunFolder(folder, asked),
    });
    if (agreedRows !== undefined) await keepAgreement(io, { folder, task: made.task, agreedRows });
    return made;
  });
  try {
    await task.onMade?.(store.task);
    const exporter = await createExporter(store, folder);
    const { client, definitions, file } = task;
    using linked = await openLinkedRows(store.task, folder);
    return await followRun({
      store,
      exporter,
      folder,
      partOf: task.partOf,
      file: task.path,
      io,
      events,
      options: task.options ?? {},
      begin: async (follower) =>
        sendRows(store, { client, file, definitions, linked, ...follower }),
    });
  } finally {
    await store.close();
  }
}
