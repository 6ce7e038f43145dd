import type { Job } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import type { ApiVersion, Operation } from "@x/batch-types/registry";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import { type Survey, survey } from "@x/batch-file";
import { type Input, openInput } from "@x/batch-file/node";
import type { Io } from "../io.ts";
import {
  type DecidedColumns,
  decideColumns,
  type MappingOptions,
} from "../mapping/decide-columns.ts";
import { openClient } from "../open-client.ts";
import type { AccountOptions } from "./definitions/options.ts";
import { readJob } from "./read-job.ts";

export interface PrepareOptions extends AccountOptions, MappingOptions {
  readonly idProperty?: string;
}

/** A file that has been read once, and what is to become of it. */
export interface Prepared extends DecidedColumns {
  readonly job: Job;
  readonly account: ChosenAccount;
  readonly input: Input;
  readonly surveyed: Survey;
  /** Made once, when it is first asked for. */
  client(): Promise<BatchClient<ApiVersion>>;
}

/**
 * All there is to do before anything is written or judged: the job, the survey, the mapping.
 *
 * @param use Is given what was prepared; the file is let go of afterwards.
 */
export async function prepare<Result>(
  task: {
    readonly operation: Exclude<Operation, "read">;
    readonly objectType: string;
    readonly file: string;
    readonly options: PrepareOptions;
    readonly io: Io;
    readonly ask: Parameters<typeof decideColumns>[0]["ask"];
    readonly interactive: boolean;
  },
  use: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const { operation, objectType, options, io } = task;
  const account = await chooseAccount(options, io);
  const { baseUrl, apiVersion } = account;
  const job = readJob(operation, objectType, { idProperty: options.idProperty, apiVersion });
  let made: Promise<BatchClient<ApiVersion>> | undefined;
  const client = (): Promise<BatchClient<ApiVersion>> =>
    (made ??= account
      .readToken()
      .then((accessToken) => openClient({ accessToken, baseUrl, apiVersion }, io.env)));
  const input = await openInput(task.file, io.stdin);
  try {
    const surveyed = await survey(input.file);
    const { header } = surveyed;
    const isTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
    const decided = await decideColumns({
      ...task,
      header,
      job,
      client,
      interactive: task.interactive && isTerminal,
    });
    return await use({ job, account, input, surveyed, client, ...decided });
  } finally {
    await input.close();
    await (await made?.catch(() => undefined))?.[Symbol.asyncDispose]();
  }
}
