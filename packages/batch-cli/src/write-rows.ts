import { resolve } from "node:path";
import type { Survey } from "@x/batch-file";
import { type Job, resolveJob } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
import type { ExitCode } from "./exit-codes.ts";
import type { ColumnMap } from "./input/map-columns.ts";
import type { Io } from "./io.ts";
import type { EventLines } from "./output/json-events.ts";
import { createResultFolder } from "./output/result-files.ts";
import { hashFile } from "./run-store/hash-file.ts";
import { lockRun } from "./run-store/lock-run.ts";
import { createDatabase, holdsRun } from "./run-store/open-database.ts";
import { createRunDatabase } from "./run-store/run-database.ts";
import type { Task } from "./run-store/task.ts";
import { sendRows } from "./send-rows.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

export interface NewRun {
  readonly client: BatchClient<ApiVersion>;
  readonly job: Job;
  readonly file: string;
  readonly survey: Survey;
  readonly columns: ColumnMap;
  readonly folder: string;
  readonly io: Io;
  readonly events?: EventLines | undefined;
  readonly baseUrl?: string | undefined;
  readonly account?: string | undefined;
  readonly parent?: string | undefined;
}

/**
 * Begins a run in a folder of its own, and sends its rows.
 *
 * @throws {UsageError} where the folder cannot be written to, or holds a run already.
 */
export async function writeRows(task: NewRun): Promise<ExitCode> {
  const { client, file, folder, io, events } = task;
  if (holdsRun(folder)) {
    throw new UsageError(
      `${folder}: holds a run already. Go on with it (hubspot-batch resume ${folder}), or choose another --out.`,
    );
  }
  await createResultFolder(folder);
  const lock = await lockRun(folder);
  try {
    const run = createRunDatabase(await createDatabase(folder, await describe(task)));
    try {
      return await sendRows({ client, run, file, folder, io, events });
    } finally {
      run.close();
    }
  } finally {
    lock.release();
  }
}

async function describe(task: NewRun): Promise<Task> {
  const { account, baseUrl, columns, file, parent, survey } = task;
  const path = resolve(file);
  const hash = survey.hash ?? (await hashFile(path)).hash;
  const { size: bytes } = survey;
  return {
    tool: version(),
    job: resolveJob(task.job),
    header: survey.header,
    columns,
    source: { path, hash, bytes, rows: survey.rows },
    baseUrl,
    account,
    parent: parent && resolve(parent),
    startedAt: Date.now(),
  };
}
