import type { Task } from "@x/batch-import";
import type { ApiVersion } from "@x/batch-types/registry";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import type { AccountOptions } from "./account-options.ts";
import { configFolder } from "./config-folder.ts";
import { findProfile, waysToToken } from "./find-profile.ts";
import type { Profiles } from "./profile-schema.ts";
import { readProfiles } from "./profiles-file.ts";
import { TokenError } from "./token-error.ts";
import { readTokenFile } from "./token-file.ts";
import { createTokenStore } from "./token-store.ts";

/** The account a command works on. */
export interface ChosenAccount {
  /** The named account, if it is one. */
  readonly name: string | undefined;
  /** The portal that the token of the named account belonged to when it was added. */
  readonly portalId: string | undefined;
  readonly baseUrl: string | undefined;
  readonly apiVersion: ApiVersion | undefined;
  /** Where the token comes from, for messages; undefined where there is none. */
  readonly tokenFrom: string | undefined;
  /** @throws {TokenError} */
  readToken(): Promise<string>;
}

/**
 * What is named on the command line comes first (`--token-file` or `--account`), then
 * HUBSPOT_ACCESS_TOKEN, then the account that a run began with, then the default account. A base URL and
 * an API version go with the account they were saved with, and options overrule them. The token is read
 * when it is needed, so that a mistake in the command is reported first.
 *
 * @param run The run to go on with. The account it names is a suggestion: somebody else may have made its folder.
 * @throws {UsageError} when there is no account of that name.
 */
export async function chooseAccount(
  { account, tokenFile, baseUrl, apiVersion }: AccountOptions,
  { env, stderr }: Pick<Io, "env" | "stderr">,
  run: Pick<Task, "account" | "portal"> = {},
): Promise<ChosenAccount> {
  const given = { name: undefined, portalId: undefined, baseUrl, apiVersion };
  if (tokenFile !== undefined) {
    const tokenFrom = `--token-file ${tokenFile}`;
    return { ...given, tokenFrom, readToken: () => readTokenFile(tokenFile, tokenFrom, stderr) };
  }
  const token = env["HUBSPOT_ACCESS_TOKEN"]?.trim();
  if (account === undefined && token) {
    return { ...given, tokenFrom: "HUBSPOT_ACCESS_TOKEN", readToken: async () => token };
  }
  const folder = configFolder(env);
  const profiles = await readProfiles(folder);
  const name = account ?? accountOfRun(profiles, run) ?? profiles.default;
  if (name === undefined) {
    const readToken = () => Promise.reject(new TokenError(NO_TOKEN));
    return { ...given, tokenFrom: undefined, readToken };
  }
  const profile = findProfile(profiles, name);
  return {
    name,
    portalId: profile.portalId,
    baseUrl: baseUrl ?? profile.baseUrl,
    apiVersion: apiVersion ?? profile.apiVersion,
    tokenFrom: `account ${name}`,
    readToken: () => createTokenStore(folder).read(name, profile.token, stderr),
  };
}

/** @throws {UsageError} when the user has no account of the name that the run gives, or one of another portal. */
function accountOfRun(
  profiles: Profiles,
  { account, portal }: Pick<Task, "account" | "portal">,
): string | undefined {
  if (account === undefined) return undefined;
  const profile = Object.hasOwn(profiles.accounts, account)
    ? profiles.accounts[account]
    : undefined;
  // Where one of the two portals is not known, HubSpot's answer decides.
  const own = profile?.portalId ?? portal?.id;
  if (profile !== undefined && (portal === undefined || own === portal.id)) return account;
  const where = portal === undefined ? "" : ` in portal ${portal.id}`;
  const problem =
    profile === undefined
      ? "you have no account of that name"
      : `your account of that name is portal ${own}`;
  throw new UsageError(
    `This run began with the account ${JSON.stringify(account)}${where}, and ${problem}. Nothing was sent. Say whose token to use: ${waysToToken(profiles, portal?.id)}.`,
  );
}

const NO_TOKEN =
  "No access token. Set HUBSPOT_ACCESS_TOKEN, or name a file: --token-file F, or add an account: hubspot-batch accounts add NAME";
