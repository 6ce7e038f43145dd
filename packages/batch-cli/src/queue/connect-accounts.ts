import { statSync } from "node:fs";
import { join } from "node:path";
import { hostOf } from "@x/batch-import";
import type { AccountOptions, BatchEvent, Connect } from "@x/batch-queue";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import { configFolder } from "../accounts/config-folder.ts";
import { logEvents } from "../accounts/log-events.ts";
import { httpHosts } from "../accounts/open-client.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import { TokenError } from "../accounts/token-error.ts";
import { readTokenFile } from "../accounts/token-file.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import { ownAccount } from "./own-account.ts";
import { requireOneHost } from "./require-one-host.ts";

export interface ConnectOptions {
  /** A folder with a file for each account, which has its token. @default the accounts of the user */
  readonly tokens?: string;
  readonly baseUrl?: string;
}

/** Milliseconds that a token is used before it is read again. The client asks for it before each request. */
const READ_AGAIN_AFTER = 1_000;

/**
 * Returns how the worker reaches an account. The queue asks HubSpot which portal the token is of, and pauses the
 * account where it is another one. Where there is no token, or the user's accounts of the portal are at several hosts, the
 * account waits, and is tried again.
 *
 * @param onEvent Is given the host that an event is about, too.
 * @throws {UsageError} where there is no such folder.
 */
export function createConnect(
  options: ConnectOptions,
  io: Pick<Io, "env" | "stderr">,
  onEvent: (event: BatchEvent, host: string) => void,
): Connect {
  const { tokens } = options;
  if (tokens !== undefined && statSync(tokens, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`--tokens ${tokens}: expected a folder.`);
  }
  const log = logEvents(io);
  return async (account): Promise<AccountOptions> => {
    const chosen = await chosenFor(account, options, io);
    const { baseUrl, apiVersion } = chosen;
    // `submit` calls accounts by their portal ids, whatever the user's account of such a name was added as.
    const portalId = /^\d+$/.test(account) ? account : chosen.portalId;
    const accessToken = keptFor(READ_AGAIN_AFTER, chosen);
    const host = hostOf(baseUrl);
    return {
      allowHttp: httpHosts(io.env),
      onEvent(event) {
        onEvent(event, host);
        log?.(event);
      },
      accessToken,
      baseUrl,
      apiVersion,
      portalId,
    };
  };
}

async function chosenFor(
  account: string,
  { tokens, baseUrl }: ConnectOptions,
  io: Pick<Io, "env" | "stderr">,
): Promise<ChosenAccount> {
  if (tokens !== undefined) {
    // Who may write to the database chooses the name; it must lead to no other file.
    if (!/^\w[\w.-]*$/.test(account)) {
      throw new TokenError(
        `${JSON.stringify(account)} cannot be the name of a file in --tokens ${tokens}.`,
      );
    }
    const file = join(tokens, account);
    const readToken = () => readTokenFile(file, file, io.stderr);
    const own = { name: undefined, portalId: undefined, apiVersion: undefined };
    return { ...own, baseUrl, tokenFrom: file, readToken };
  }
  const profiles = await readProfiles(configFolder(io.env));
  const name = ownAccount(account, profiles) ?? account;
  const chosen = await chooseAccount({ account: name, baseUrl }, io);
  requireOneHost(account, chosen, profiles);
  return chosen;
}

function keptFor(milliseconds: number, chosen: ChosenAccount): () => Promise<string> {
  let read: Promise<string> | undefined;
  let until = 0;
  return () => {
    if (read === undefined || performance.now() > until) {
      read = chosen.readToken();
      until = performance.now() + milliseconds;
    }
    return read;
  };
}
