import { type Survey, survey } from "@x/batch-file";
import { type Input, openInput } from "@x/batch-file/node";
import {
  type DecideOptions,
  type Decided,
  requireNotThere,
  type RowOptions,
  type WritePolicy,
} from "@x/batch-import";
import type { Operation } from "@x/batch-types/registry";
import type { AccountOptions } from "../accounts/account-options.ts";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import type { OpenAccount } from "../accounts/open-account.ts";
import { openWhenAsked } from "../accounts/open-when-asked.ts";
import type { PaceOptions } from "../accounts/open-client.ts";
import { type FileOptions, readOptionsOf } from "./file-options.ts";
import { toRowOptions, type ValueOptions } from "./row-options.ts";
import type { Io } from "../io.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { valueNotes } from "./value-notes.ts";
import { printable } from "../terminal/printable.ts";
import { print } from "../terminal/print.ts";
import { UsageError } from "../usage-error.ts";
import { decideColumns, type MappingOptions, readSaved } from "./decide-columns.ts";
import { NULL_FORMATS } from "./null-formats.ts";
import type { PolicyOptions } from "./has-policy.ts";
import { readPolicy } from "./read-policy.ts";
import { readJob } from "./read-job.ts";
import { surveyText } from "./survey-text.ts";

export interface PrepareOptions
  extends AccountOptions, FileOptions, MappingOptions, PaceOptions, PolicyOptions, ValueOptions {
  readonly allOrNone?: boolean;
  readonly idProperty?: string;
  readonly missing?: "fail" | "ignore";
  readonly createMissing?: boolean;
}

/** A file that has been read once, and what is to become of it. */
export interface Prepared extends Decided {
  readonly rowOptions: RowOptions;
  /** What is done about records that HubSpot has, or does not have. @default rows are sent as they are */
  readonly policy?: WritePolicy | undefined;
  readonly account: ChosenAccount;
  readonly input: Input;
  readonly surveyed: Survey;
  /** Opens the account when it is first asked for, and asks HubSpot which it is. */
  readonly open: () => Promise<OpenAccount>;
}

/**
 * All there is to do before anything is written or judged: the job, the survey, the mapping.
 *
 * @param use Is given what was prepared; the file is let go of afterwards.
 */
export async function prepare<Result>(
  task: Omit<FileTask, "account" | "open">,
  use: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const { options, io } = task;
  const account = await chooseAccount(options, io);
  const { concurrency, share } = options;
  await using opening = openWhenAsked(account, io, { concurrency, share });
  const prepared = await prepareFile({ ...task, account, open: opening.open });
  try {
    return await use(prepared);
  } finally {
    await prepared.input.close();
  }
}

/** A file, and what is to be done with it. */
export interface FileTask extends Pick<Prepared, "account" | "open"> {
  readonly operation: Exclude<Operation, "read">;
  readonly objectType: string;
  readonly file: string;
  readonly options: PrepareOptions;
  readonly io: Io;
  readonly ask: DecideOptions["ask"];
  readonly needsIdProperty?: DecideOptions["needsIdProperty"];
  readonly interactive: boolean;
}

/** Prepares a file for an account that others may use, too. The caller closes its `input`. */
export async function prepareFile(task: FileTask): Promise<Prepared> {
  const { account, operation, objectType, open, options, io, ask, needsIdProperty } = task;
  const { allOrNone, idProperty } = options;
  const { apiVersion } = account;
  const client = async () => (await open()).client;
  const saved = await readSaved(options);
  const rowOptions = toRowOptions(options, saved?.rowOptions);
  const missingTargets = options.createMissing === true ? "create" : options.missing;
  const asked = { idProperty, allOrNone, apiVersion, missingTargets } as const;
  const job = await readJob(operation, objectType, client, asked);
  const input = await openInput(task.file, io.stdin);
  await using onFailure = new AsyncDisposableStack();
  onFailure.defer(() => input.close());
  const surveyed = await survey(input.file, readOptionsOf(options));
  print(io.stderr, surveyText(surveyed));
  const interactive = task.interactive && isTerminal(io);
  const { name } = input.file;
  // JSON and Parquet tell an empty value from none; a blank cell of a table is mostly just not filled in.
  const hasNulls = NULL_FORMATS.has(surveyed.format);
  if (hasNulls && options.clearBlanks !== undefined) {
    throw new UsageError(
      `--clear-blanks: ${name} is read as ${surveyed.format}, in which empty values clear their property anyway, and missing ones do not. Leave it out.`,
    );
  }
  const clearBlanks = hasNulls || options.clearBlanks;
  const about = { ...surveyed, name, job, client, ask, clearBlanks, needsIdProperty };
  const decided = await decideColumns({ ...about, saved, options, io, interactive });
  const policy = readPolicy(options, surveyed.header, decided);
  await requireNotThere({ ...decided, file: input.file, survey: surveyed, policy });
  for (const note of valueNotes(decided, surveyed, rowOptions, options)) {
    print(io.stderr, `${printable(note)}\n`);
  }
  onFailure.move();
  return { account, input, surveyed, open, rowOptions, policy, ...decided };
}
