import { join } from "node:path";
import type { BatchClientOptions, Connect, OnEvent } from "@x/batch-queue";
import { JobStoppedError } from "@x/batch-http";
import { ImportError } from "@x/batch-import";
import { type ChosenAccount, chooseAccount } from "../accounts/choose-account.ts";
import { configFolder } from "../accounts/config-folder.ts";
import { openAccount } from "../accounts/open-account.ts";
import { httpHosts } from "../accounts/open-client.ts";
import type { Profiles } from "../accounts/profile-schema.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import { TokenError } from "../accounts/token-error.ts";
import { readTokenFile } from "../accounts/token-file.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

export interface ConnectOptions {
  /** A folder with a file for each account, which has its token. @default the accounts of the user */
  readonly tokens?: string;
  readonly baseUrl?: string;
}

/** Milliseconds that a token is used before it is read again. The client asks for it before each request. */
const READ_AGAIN_AFTER = 1_000;

/**
 * Returns how the worker reaches an account. An account without a token that HubSpot takes, or whose token belongs to another portal,
 * is paused by the worker with the reason. What may pass, such as HubSpot being down, is thrown: it is tried again.
 */
export function createConnect(options: ConnectOptions, io: Io, onEvent: OnEvent): Connect {
  /** The tokens whose portal is known to be the right one. */
  const known = new Map<string, string>();
  return async (account): Promise<BatchClientOptions> => {
    const common = { allowHttp: httpHosts(io.env), onEvent };
    try {
      const chosen = await chosenFor(account, options, io);
      const token = await chosen.readToken();
      if (known.get(account) !== token) {
        await requirePortal(account, chosen, io);
        known.set(account, token);
      }
      const { baseUrl, apiVersion } = chosen;
      return { ...common, accessToken: keptFor(READ_AGAIN_AFTER, chosen), baseUrl, apiVersion };
    } catch (error) {
      if (!isForGood(error)) throw error;
      return { ...common, accessToken: () => Promise.reject(error) };
    }
  };
}

async function chosenFor(
  account: string,
  { tokens, baseUrl }: ConnectOptions,
  io: Io,
): Promise<ChosenAccount> {
  if (tokens !== undefined) {
    // Who may write to the database chooses the name; it must lead to no other file.
    if (!/^\w[\w.-]*$/.test(account)) {
      throw new TokenError(
        `${JSON.stringify(account)} is no name of a file in --tokens ${tokens}.`,
      );
    }
    const file = join(tokens, account);
    const readToken = () => readTokenFile(file, file, io.stderr);
    const own = { name: undefined, portalId: undefined, apiVersion: undefined };
    return { ...own, baseUrl, tokenFrom: file, readToken };
  }
  const name = nameOf(account, await readProfiles(configFolder(io.env)));
  return chooseAccount({ account: name, baseUrl }, io);
}

/** The user's account that is this portal, the default one first; else that of this name. */
function nameOf(account: string, { accounts, default: usual }: Profiles): string {
  const names = Object.keys(accounts).filter((name) => accounts[name]!.portalId === account);
  return names.find((name) => name === usual) ?? names[0] ?? account;
}

/** An account whose name is a number is that portal: `submit` calls them so. */
async function requirePortal(account: string, chosen: ChosenAccount, io: Io): Promise<void> {
  const { client, account: named } = await openAccount(chosen, io);
  await client[Symbol.asyncDispose]();
  if (!/^\d+$/.test(account) || named.portalId === account) return;
  throw new TokenError(
    `The token of ${chosen.tokenFrom} belongs to portal ${named.portalId}, and the records are for portal ${account}.`,
  );
}

function isForGood(error: unknown): boolean {
  if (error instanceof JobStoppedError) {
    return error.stop.reason === "unauthorized" || error.stop.reason === "forbidden";
  }
  return [TokenError, UsageError, ImportError].some((kind) => error instanceof kind);
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
