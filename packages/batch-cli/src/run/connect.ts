import type { BatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
import { chooseAccount } from "../accounts/choose-account.ts";
import type { AccountOptions } from "../accounts/account-options.ts";
import type { Io } from "../io.ts";
import { openClient, type PaceOptions } from "../accounts/open-client.ts";
import type { Task } from "@x/batch-import";
import { requireTrustedHost } from "./trusted-host.ts";

export type ConnectOptions = Pick<AccountOptions, "account" | "baseUrl" | "tokenFile"> &
  PaceOptions;

/**
 * The account a run writes to; the token is given anew each time, and may be another. The account the
 * run began with is as good as named on the command line; its host is not.
 *
 * @param folder Of the run, for messages.
 */
export async function connect(
  { account, baseUrl: kept, job }: Pick<Task, "account" | "baseUrl" | "job">,
  { account: named = account, baseUrl: given, tokenFile, share, concurrency }: ConnectOptions,
  folder: string,
  io: Io,
): Promise<BatchClient<ApiVersion>> {
  const chosen = await chooseAccount({ account: named, baseUrl: given, tokenFile }, io);
  const baseUrl = given ?? kept;
  if (baseUrl !== undefined) requireTrustedHost(baseUrl, chosen.baseUrl, folder);
  const accessToken = await chosen.readToken();
  return openClient(
    { accessToken, baseUrl, apiVersion: job.apiVersion, share, concurrency },
    io.env,
  );
}
