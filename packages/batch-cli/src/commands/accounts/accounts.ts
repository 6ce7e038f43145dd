import { configFolder } from "../../accounts/config-folder.ts";
import { findProfile } from "../../accounts/find-profile.ts";
import { readProfiles, writeProfiles } from "../../accounts/profiles-file.ts";
import { createTokenStore } from "../../accounts/token-store.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { printable } from "../../terminal/printable.ts";
import { print, printJson } from "../../terminal/print.ts";
import { table } from "../../terminal/table.ts";
import { accountJson, withoutPassword } from "./account-json.ts";

/** The accounts in columns or as JSON, the default marked. */
export async function listAccounts(json: boolean, { env, stdout, stderr }: Io): Promise<ExitCode> {
  const profiles = await readProfiles(configFolder(env));
  const accounts = Object.entries(profiles.accounts);
  if (accounts.length === 0) {
    print(stderr, "No accounts yet. Add one: hubspot-batch accounts add NAME\n");
    return EXIT.success;
  }
  if (json) {
    for (const [name] of accounts) printJson(stdout, accountJson(name, profiles));
    return EXIT.success;
  }
  const rows = accounts.map(([name, { portalId, token, baseUrl, apiVersion }]) => [
    name === profiles.default ? `${name} (default)` : name,
    portalId ?? "",
    token,
    baseUrl === undefined ? "" : printable(withoutPassword(baseUrl)),
    apiVersion ?? "",
  ]);
  print(stdout, table([["account", "portal", "token", "base URL", "API version"], ...rows]));
  return EXIT.success;
}

export async function useAccount(
  name: string,
  json: boolean,
  { env, stdout }: Io,
): Promise<ExitCode> {
  const folder = configFolder(env);
  const profiles = { ...(await readProfiles(folder)), default: name };
  findProfile(profiles, name);
  await writeProfiles(folder, profiles);
  if (json) printJson(stdout, { done: "made default", ...accountJson(name, profiles) });
  else print(stdout, `${name} is the default account.\n`);
  return EXIT.success;
}

/** Forgets the token first: an account without one can be removed again. */
export async function removeAccount(
  name: string,
  json: boolean,
  { env, stdout }: Io,
): Promise<ExitCode> {
  const folder = configFolder(env);
  const profiles = await readProfiles(folder);
  const { token } = findProfile(profiles, name);
  await createTokenStore(folder).remove(name, token);
  const { [name]: _, ...accounts } = profiles.accounts;
  const isDefault = profiles.default === name;
  const others = { accounts, ...(!isDefault && profiles.default && { default: profiles.default }) };
  await writeProfiles(folder, others);
  if (json) printJson(stdout, { done: "removed", ...accountJson(name, profiles) });
  else {
    print(
      stdout,
      `Account ${name} removed.${isDefault ? " There is no default account now." : ""}\n`,
    );
  }
  return EXIT.success;
}
