import { checkPortal, ImportError, type ImportStore, portalOf, settledRows } from "@x/batch-import";
import type { AccountOptions } from "../accounts/account-options.ts";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import { configFolder } from "../accounts/config-folder.ts";
import { waysToToken } from "../accounts/find-profile.ts";
import { openAccount, type OpenAccount } from "../accounts/open-account.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import type { Io } from "../io.ts";
import type { PaceOptions } from "../accounts/open-client.ts";
import { accountText } from "../terminal/account-text.ts";
import { confirm } from "../terminal/confirm.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { numberText, plural } from "../terminal/plural.ts";
import { verbOf } from "../terminal/task-text.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import { requireSameHost } from "./same-host.ts";

export interface ConnectOptions
  extends Pick<AccountOptions, "account" | "baseUrl" | "tokenFile">, PaceOptions {
  /** Do not ask. */
  readonly yes?: boolean;
}

/** The account that a run goes on in. */
export interface Connection extends OpenAccount {
  readonly chosen: ChosenAccount;
  /** Which account it is, for people. */
  readonly place: string;
  /** The user was told what is left of the run, and said that it belongs to this account. */
  readonly isConfirmed: boolean;
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
  const { account: name, baseUrl, tokenFile, share, concurrency, yes = false } = options;
  const { apiVersion } = task.job;
  const chosen = await chooseAccount({ account: name, baseUrl, tokenFile, apiVersion }, io, task);
  const { tokenFrom } = chosen;
  // Where there is no token, `openAccount` says so.
  if (baseUrl === undefined && tokenFrom !== undefined) {
    requireSameHost(task.baseUrl, { baseUrl: chosen.baseUrl, tokenFrom }, folder);
  }
  const { client, account } = await openAccount(chosen, io, { share, concurrency });
  await using onFailure = new AsyncDisposableStack();
  onFailure.use(client);
  const place = accountText(chosen, account);
  const asks = task.portal === undefined;
  if (asks) {
    if (!yes && !(await isConfirmed(store, place, folder, io))) return undefined;
    store.keepPortal(portalOf(account));
  }
  await requirePortal(store, account.portalId, io);
  onFailure.move();
  return { client, account, chosen, place, isConfirmed: asks };
}

/** Asks whether a run that does not name its portal belongs to that of the token. */
async function isConfirmed(
  store: ImportStore,
  place: string,
  folder: string,
  io: Io,
): Promise<boolean> {
  const fact = `${printable(folder)}: an older version began this run and did not keep its portal. The token belongs to ${place}.`;
  if (!isTerminal(io)) {
    throw new UsageError(`${fact} Nothing was sent. If the run belongs to that portal, say --yes.`);
  }
  print(io.stderr, `${fact}\n${leftText(store)}`);
  return confirm("Does the run belong to that portal?", io);
}

/** `create companies: 50 of 150 rows left`; "" of a run at its end. */
function leftText(store: ImportStore): string {
  const { task } = store;
  const left = unsettledRows(store);
  if (left === 0) return "";
  return `${verbOf(task)} ${task.job.objectType}: ${numberText(left)} of ${plural(task.source.rows, "row")} left\n`;
}

/** Rows without an outcome: not sent, or in flight. */
export function unsettledRows(store: ImportStore): number {
  return store.task.source.rows - settledRows(store);
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
