import { type BatchClient, createBatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
import { chooseAccount } from "./accounts/choose-account.ts";
import type { AccountOptions } from "./commands/definitions/options.ts";
import type { Io } from "./io.ts";
import type { Task } from "./run-store/task.ts";

export type ConnectOptions = Pick<AccountOptions, "account" | "tokenFile">;

/**
 * The account a run writes to; the token is given anew each time, and may be another. The account the
 * run began with is as good as named on the command line.
 */
export async function connect(
  { account, baseUrl, job }: Pick<Task, "account" | "baseUrl" | "job">,
  { account: named = account, tokenFile }: ConnectOptions,
  io: Io,
): Promise<BatchClient<ApiVersion>> {
  const chosen = await chooseAccount({ account: named, tokenFile }, io);
  const accessToken = await chosen.readToken();
  return createBatchClient({ accessToken, baseUrl, apiVersion: job.apiVersion });
}
