import type { Job } from "@x/batch-core";
import { type Survey, survey } from "@x/batch-file";
import { type Input, openInput } from "@x/batch-file/node";
import type { BatchClient } from "@x/batch-http";
import type { DecideOptions, Decided } from "@x/batch-import";
import type { ApiVersion, Operation } from "@x/batch-types/registry";
import type { AccountOptions } from "../accounts/account-options.ts";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import { openClient, type PaceOptions } from "../accounts/open-client.ts";
import type { Io } from "../io.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { decideColumns, type MappingOptions } from "./decide-columns.ts";
import { readJob } from "./read-job.ts";

export interface PrepareOptions extends AccountOptions, MappingOptions, PaceOptions {
  readonly allOrNone?: boolean;
  readonly idProperty?: string;
}

/** A file that has been read once, and what is to become of it. */
export interface Prepared extends Decided {
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
    readonly ask: DecideOptions["ask"];
    readonly interactive: boolean;
  },
  use: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const { operation, objectType, options, io, ask } = task;
  const { allOrNone, concurrency, idProperty, share } = options;
  const account = await chooseAccount(options, io);
  const { baseUrl, apiVersion } = account;
  const job = readJob(operation, objectType, { idProperty, allOrNone, apiVersion });
  let made: Promise<BatchClient<ApiVersion>> | undefined;
  const client = (): Promise<BatchClient<ApiVersion>> =>
    (made ??= account
      .readToken()
      .then((accessToken) =>
        openClient({ accessToken, baseUrl, apiVersion, share, concurrency }, io.env),
      ));
  const input = await openInput(task.file, io.stdin);
  try {
    const surveyed = await survey(input.file);
    const { header } = surveyed;
    const interactive = task.interactive && isTerminal(io);
    const { name } = input.file;
    const decided = await decideColumns({
      name,
      header,
      job,
      client,
      ask,
      options,
      io,
      interactive,
    });
    return await use({ job, account, input, surveyed, client, ...decided });
  } finally {
    await input.close();
    await (await made?.catch(() => undefined))?.[Symbol.asyncDispose]();
  }
}
