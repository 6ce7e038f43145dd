import type { ApiVersion } from "@x/batch-types/registry";
import type { AccountOptions } from "./account-options.ts";
import type { Io } from "../io.ts";
import { configFolder } from "./config-folder.ts";
import { findProfile } from "./find-profile.ts";
import { readProfiles } from "./profiles-file.ts";
import { TokenError } from "./token-error.ts";
import { readTokenFile } from "./token-file.ts";
import { createTokenStore } from "./token-store.ts";

/** The account a command works on. */
export interface ChosenAccount {
  /** The named account, if it is one. */
  readonly name: string | undefined;
  readonly baseUrl: string | undefined;
  readonly apiVersion: ApiVersion | undefined;
  /** @throws {TokenError} */
  readToken(): Promise<string>;
}

/**
 * What is named on the command line comes first (`--token-file` or `--account`), then
 * HUBSPOT_ACCESS_TOKEN, then the default account. A base URL and an API version go with the account
 * they were saved with, and options overrule them. The token is read when it is asked for, so that a
 * mistake in the command is told first.
 *
 * @throws {UsageError} when there is no account of that name.
 */
export async function chooseAccount(
  { account, tokenFile, baseUrl, apiVersion }: AccountOptions,
  { env, stderr }: Pick<Io, "env" | "stderr">,
): Promise<ChosenAccount> {
  const given = { name: undefined, baseUrl, apiVersion };
  if (tokenFile !== undefined) {
    const readToken = () => readTokenFile(tokenFile, `--token-file ${tokenFile}`, stderr);
    return { ...given, readToken };
  }
  const token = env["HUBSPOT_ACCESS_TOKEN"]?.trim();
  if (account === undefined && token) return { ...given, readToken: async () => token };

  const folder = configFolder(env);
  const profiles = await readProfiles(folder);
  const name = account ?? profiles.default;
  if (name === undefined) {
    return { ...given, readToken: () => Promise.reject(new TokenError(NO_TOKEN)) };
  }
  const profile = findProfile(profiles, name);
  return {
    name,
    baseUrl: baseUrl ?? profile.baseUrl,
    apiVersion: apiVersion ?? profile.apiVersion,
    readToken: () => createTokenStore(folder).read(name, profile.token, stderr),
  };
}

const NO_TOKEN =
  "No access token. Set HUBSPOT_ACCESS_TOKEN, or name a file: --token-file F, or add an account: hubspot-batch accounts add NAME";
