import { type Job, resolveJob } from "@x/batch-core";
import type { FileBytes, Survey } from "@x/batch-file";
import { type Portal, portalOf, readAccount } from "../account/portal.ts";
import { ImportError } from "../errors/import-error.ts";
import { type ColumnMap, typesIn } from "../mapping/map-columns.ts";
import { unclearColumns } from "../mapping/unclear-columns.ts";
import type { ImportStore } from "../store/import-store.ts";
import { policyProblems } from "../store/policy-problems.ts";
import type { RowOrigin } from "../store/row-origin.ts";
import type { Task, TaskOptions } from "../store/task.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
import { sendRows } from "./send-rows.ts";
import type { RetryRows } from "./retry.ts";
import { createRetryRun } from "./retry-run.ts";

/** What a new run is to do. */
export interface NewTask extends TaskOptions {
  readonly job: Job;
  readonly survey: Survey;
  readonly columns: ColumnMap;
  /** Where it writes to: the portal of the client's token. */
  readonly portal: Portal;
  /** Where the file is, to be found again. @default what the survey calls it */
  readonly path?: string | undefined;
  /** What the user calls the file, where `path` is that of a copy. @default path */
  readonly name?: string | undefined;
  /** Where the rows came from first, for a file that this program made. @default that file */
  readonly origin?: RowOrigin | undefined;
  /** The id of the run. @default a random one */
  readonly id?: string | undefined;
  /** The version of the program, kept with the run. @default "" */
  readonly tool?: string | undefined;
}

/** What a new run is to do, and where it is kept. */
export interface CreateRunOptions extends NewTask {
  /** Keeps the run: `createMemoryStore`, or `createRunFolder` with a folder. */
  readonly store: (task: Task) => ImportStore | Promise<ImportStore>;
  /** The rows of another run that this one sends again, as `retry` gives them. */
  readonly retried?: RetryRows | undefined;
  /** With `retried`: the folder of the new run, which the other run names in messages. */
  readonly folder?: string | undefined;
}

export interface StartOptions extends Omit<CreateRunOptions, "portal">, SendOptions {
  readonly file: FileBytes;
  /** The portal of the client's token, where it is known already. @default HubSpot is asked */
  readonly portal?: Portal | undefined;
}

/**
 * Begins a run. First it asks which portal the client's token belongs to, and keeps that with the run. Its rows
 * are sent while this goes on; `ended` says when all have their outcome. The caller closes `store` after that.
 *
 * @throws {JobStoppedError} when HubSpot does not name the portal.
 * @throws {ImportError} with code `POLICY` for a policy that the job cannot have, and `DEFINITIONS` where one needs the
 *   definitions and they are not given.
 * @throws what `store` throws.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const { store, ended } = await start({
 *   client,
 *   file,
 *   survey: await survey(file),
 *   job: { operation: "create", objectType: "contacts" },
 *   columns: { properties: ["email"], leftOut: [] },
 *   store: createMemoryStore,
 * });
 * const { stop, problems } = await ended;
 * [stop, problems]; //=> [undefined, []]
 * for (const { line, status } of store.rowsFrom(0, 100)) console.log(`line ${line}: ${status}`);
 * //=> line 2: created
 * //=> line 3: failed
 */
export async function start(options: StartOptions): Promise<ImportRun> {
  const portal = options.portal ?? portalOf(await readAccount(options.client));
  const store = await createRun({ ...options, portal });
  try {
    return sendRows(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Makes a new run and sends nothing: `start` without its requests. `sendRows` sends.
 *
 * @throws {ImportError} with code `RETRY` where its rows went to another run meanwhile.
 * @throws what `store` throws.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const store = await createRun({
 *   survey: await survey(file),
 *   job: { operation: "create", objectType: "contacts" },
 *   columns: { properties: ["email"], leftOut: [] },
 *   portal: { id: "4711" },
 *   store: createMemoryStore,
 * });
 * store.task.source.rows; //=> 1
 */
export async function createRun(options: CreateRunOptions): Promise<ImportStore> {
  const { retried, store, folder } = options;
  const task = newTask(options);
  return retried ? createRetryRun(retried, task, store, folder) : store(task);
}

/**
 * The task of a new run, to make a store with. `createRun` does both.
 *
 * @throws {ImportError} with code `POLICY` for a policy that the job cannot have.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const task = newTask({
 *   survey: await survey(file),
 *   job: { operation: "create", objectType: "contacts" },
 *   columns: { properties: ["email"], leftOut: [] },
 *   portal: { id: "4711" },
 * });
 * [task.source.path, task.source.rows]; //=> ["people.csv", 1]
 */
export function newTask(options: NewTask): Task {
  const { columns, policy, survey } = options;
  const job = resolveJob(options.job);
  const problems = policy === undefined ? [] : policyProblems(job, policy);
  if (problems.length > 0)
    throw new ImportError("POLICY", ...problems.map(({ message }) => message));
  const { format, hash, header, modified, reading, rows, size, typed } = survey;
  const unclear = unclearColumns(survey);
  const shape = {
    ...(survey.cleaned.length > 0 && { titles: survey.rawHeader }),
    ...(survey.hasBom && { hasBom: true }),
  };
  return {
    id: options.id ?? crypto.randomUUID(),
    tool: options.tool ?? "",
    job,
    header,
    // Also where there are none, which a task of an older version does not say.
    columns: {
      ...(format !== "csv" && { typed: typesIn(header, typed) }),
      ...(unclear && { unclear }),
      ...columns,
    },
    rowOptions: options.rowOptions,
    edits: options.edits,
    look: options.look,
    takeBack: options.takeBack,
    archives: options.archives,
    asFound: options.asFound,
    policy,
    retry: options.retry,
    toList: options.toList,
    source: {
      path: options.path ?? survey.name,
      name: options.name,
      hash,
      bytes: size,
      modified,
      rows,
      origin: options.origin,
      reading,
      ...shape,
    },
    portal: options.portal,
    baseUrl: options.baseUrl,
    account: options.account,
    undoes: options.undoes,
    undoesId: options.undoesId,
    parent: options.parent,
    startedAt: Date.now(),
  };
}
