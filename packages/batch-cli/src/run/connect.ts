import { checkPortal, ImportError, type ImportStore, portalOf } from "@x/batch-import";
import type { AccountOptions } from "../accounts/account-options.ts";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import { configFolder } from "../accounts/config-folder.ts";
import { waysToToken } from "../accounts/find-profile.ts";
import { openAccount, type OpenAccount } from "../accounts/open-account.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import type { Io } from "../io.ts";
import { accountText } from "../terminal/account-text.ts";
import { confirm } from "../terminal/confirm.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import { requireSameHost } from "./same-host.ts";

export interface ConnectOptions extends Pick<AccountOptions, "account" | "baseUrl" | "tokenFile"> {
  /** Do not ask. */
  readonly yes?: boolean;
}

/** The account that a run goes on in. */
export interface Connection extends OpenAccount {
  readonly chosen: ChosenAccount;
  /** Which account it is, for people. */
  readonly place: string;
}

/**
 * Opens the account that a run goes on in. The token is given anew each time, and may be another; its portal must
 * be that of the run. What the folder of the run says of hosts and accounts sends no token anywhere: somebody
 * else may have made it.
 *
 * @param folder Of the run, for messages.
 * @returns undefined when the run does not name its portal, and the user does not confirm that of the token.
 */
export async function connect(
  store: ImportStore,
  options: ConnectOptions,
  folder: string,
  io: Io,
): Promise<Connection | undefined> {
  const { task } = store;
  const { account: name, baseUrl, tokenFile, yes = false } = options;
  const { apiVersion } = task.job;
  const chosen = await chooseAccount({ account: name, baseUrl, tokenFile, apiVersion }, io, task);
  const { tokenFrom } = chosen;
  // Where there is no token, `openAccount` says so.
  if (baseUrl === undefined && tokenFrom !== undefined) {
    requireSameHost(task.baseUrl, { baseUrl: chosen.baseUrl, tokenFrom }, folder);
  }
  const { client, account } = await openAccount(chosen, io);
  await using onFailure = new AsyncDisposableStack();
  onFailure.use(client);
  const place = accountText(chosen, account);
  if (task.portal === undefined) {
    if (!yes && !(await isConfirmed(place, folder, io))) return undefined;
    store.keepPortal(portalOf(account));
  }
  await requirePortal(store, account.portalId, io);
  onFailure.move();
  return { client, account, chosen, place };
}

/** Asks whether a run that does not name its portal belongs to that of the token. */
async function isConfirmed(place: string, folder: string, io: Io): Promise<boolean> {
  const fact = `${printable(folder)}: an older version began this run and did not keep its portal. The token belongs to ${place}.`;
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true) {
    throw new UsageError(`${fact} Nothing was sent. If the run belongs to that portal, say --yes.`);
  }
  io.stderr.write(`${fact}\n`);
  return confirm("Does the run belong to that portal?", io);
}

async function requirePortal({ task }: ImportStore, id: string, { env }: Io): Promise<void> {
  try {
    checkPortal(task, { id });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const ways = waysToToken(await readProfiles(configFolder(env)), task.portal?.id);
    throw new ImportError(error.code, ...error.problems, `Say whose token to use: ${ways}.`);
  }
}
