import { type Job, resolveJob } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun, Task } from "../store/task.ts";
import { type ImportRun, sendRows, type SendOptions } from "./import-run.ts";

/** What a new run is to do. */
export interface NewTask {
  readonly job: Job;
  readonly survey: Survey;
  readonly columns: ColumnMap;
  /** What is done with the values of rows, kept with the run. */
  readonly rowOptions?: RowOptions | undefined;
  /** Where the file is, to be found again. @default what the survey calls it */
  readonly path?: string | undefined;
  /** The id of the run. @default a random one */
  readonly id?: string | undefined;
  /** The version of the program, kept with the run. @default "" */
  readonly tool?: string | undefined;
  /** The name of the account, kept with the run. */
  readonly account?: string | undefined;
  /** Where requests go, kept with the run. */
  readonly baseUrl?: string | undefined;
  /** The run whose failed rows these are. */
  readonly parent?: ParentRun | undefined;
}

export interface StartOptions extends NewTask, SendOptions {
  /** Keeps the run: `createMemoryStore`, or `createRunFolder` with a folder. */
  readonly store: (task: Task) => ImportStore | Promise<ImportStore>;
}

/**
 * Begins a run. Its rows are sent while this goes on; `ended` says when all have their outcome. The caller
 * closes `store` after that.
 *
 * @throws what `store` throws.
 *
 * @example
 * const run = await start({ client, job, file, survey: surveyed, columns, store: createMemoryStore });
 * const { stop, problems } = await run.ended;
 */
export async function start(options: StartOptions): Promise<ImportRun> {
  return sendRows(await options.store(newTask(options)), options);
}

/** The task of a new run, to make a store with. `start` does this and sends. */
export function newTask(options: NewTask): Task {
  const { columns, survey } = options;
  const { hash, header, reading, rows, size } = survey;
  return {
    id: options.id ?? crypto.randomUUID(),
    tool: options.tool ?? "",
    job: resolveJob(options.job),
    header,
    columns,
    rowOptions: options.rowOptions,
    source: { path: options.path ?? survey.name, hash, bytes: size, rows, reading },
    baseUrl: options.baseUrl,
    account: options.account,
    parent: options.parent,
    startedAt: Date.now(),
  };
}
