import { ImportError } from "@x/batch-import";
import type { Account, ApiVersion } from "@x/batch-types";
import { askToken } from "../../accounts/ask-token.ts";
import { configFolder } from "../../accounts/config-folder.ts";
import { openKeychain } from "../../accounts/keychain.ts";
import { openAccount } from "../../accounts/open-account.ts";
import { canBeAdded } from "../../accounts/profile-schema.ts";
import { readProfiles, writeProfiles } from "../../accounts/profiles-file.ts";
import { createTokenStore } from "../../accounts/token-store.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { confirm } from "../../terminal/confirm.ts";
import { print, printJson } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";
import { accountJson } from "./account-json.ts";

export interface AddAccountOptions {
  readonly baseUrl?: string;
  readonly apiVersion?: ApiVersion;
  readonly keychain: boolean;
  /** Replace an account of another portal without a question. */
  readonly yes?: boolean;
  readonly json?: boolean;
}

/**
 * Keeps an account, in the place of one of the same name. The first becomes the default. A token that
 * HubSpot does not accept is not kept.
 */
export async function addAccount(
  name: string,
  options: AddAccountOptions,
  io: Io,
): Promise<ExitCode> {
  if (!canBeAdded(name)) {
    throw new UsageError(
      `${JSON.stringify(name)} cannot be the name of an account; expected up to 64 small letters, digits, - and _, with a letter or digit first, and no name of a device of Windows, such as con.`,
    );
  }
  const { baseUrl, apiVersion, keychain, json, yes = false } = options;
  const folder = configFolder(io.env);
  const profiles = await readProfiles(folder);
  const before = Object.hasOwn(profiles.accounts, name) ? profiles.accounts[name] : undefined;
  const accessToken = await askToken(io);
  if (accessToken === undefined) return EXIT.interrupted;
  const account = await readAccountOf(accessToken, options, io);
  const { portalId } = account;
  if (!yes && !(await mayReplace(name, before?.portalId, portalId, io))) {
    print(io.stderr, "Nothing was changed.\n");
    return EXIT.interrupted;
  }

  const store = createTokenStore(folder, keychain ? openKeychain : async () => undefined);
  const token = await store.save(name, accessToken);
  const profile = {
    token,
    portalId,
    ...(baseUrl && { baseUrl }),
    ...(apiVersion && { apiVersion }),
  };
  const after = {
    default: profiles.default ?? name,
    accounts: { ...profiles.accounts, [name]: profile },
  };
  await writeProfiles(folder, after);
  if (before !== undefined && before.token !== token) await store.remove(name, before.token);
  const done = before ? "replaced" : "added";
  if (json) {
    const tokenFile = token === "keychain" ? undefined : store.fileOf(name);
    printJson(io.stdout, { done, ...accountJson(name, after), tokenFile });
    return EXIT.success;
  }
  const place = token === "keychain" ? "in the keychain" : `in ${store.fileOf(name)}`;
  const what = withLimits(accountText({ name: undefined, baseUrl }, account), account);
  print(io.stdout, `Account ${name} ${done}: ${what}\nIts token is ${place}.\n`);
  return EXIT.success;
}

/** Asks HubSpot which account a token belongs to, which proves that it accepts the token. */
async function readAccountOf(
  accessToken: string,
  { baseUrl, apiVersion }: AddAccountOptions,
  io: Io,
): Promise<Account> {
  const chosen = {
    name: undefined,
    portalId: undefined,
    baseUrl,
    apiVersion,
    tokenFrom: "this account",
    readToken: async () => accessToken,
  };
  const { client, account } = await openAccount(chosen, io);
  await client[Symbol.asyncDispose]();
  return account;
}

/** @throws {ImportError} with code `OTHER_ACCOUNT` when the name has another portal, and there is nobody to ask. */
async function mayReplace(
  name: string,
  kept: string | undefined,
  portalId: string,
  io: Io,
): Promise<boolean> {
  if (kept === undefined || kept === portalId) return true;
  const fact = `Account ${name} is portal ${kept}, and this token belongs to portal ${portalId}.`;
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true) {
    throw new ImportError(
      "OTHER_ACCOUNT",
      `${fact} Nothing was changed. Add it under another name, or say --yes to replace the account.`,
    );
  }
  return confirm(`${fact} Replace the account?`, io);
}
