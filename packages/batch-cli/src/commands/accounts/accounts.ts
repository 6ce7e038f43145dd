import type { ApiVersion } from "@x/batch-types/registry";
import { askToken } from "../../accounts/ask-token.ts";
import { configFolder } from "../../accounts/config-folder.ts";
import { findProfile } from "../../accounts/find-profile.ts";
import { ACCOUNT_NAME } from "../../accounts/profile-schema.ts";
import { readProfiles, writeProfiles } from "../../accounts/profiles-file.ts";
import { openKeychain } from "../../accounts/keychain.ts";
import { createTokenStore } from "../../accounts/token-store.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { openClient } from "../../accounts/open-client.ts";
import { table } from "../../terminal/table.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";
import { print } from "../../terminal/print.ts";

export interface AddAccountOptions {
  readonly baseUrl?: string;
  readonly apiVersion?: ApiVersion;
  readonly keychain: boolean;
}

/** Keeps an account, in the place of one of the same name. The first becomes the default. */
export async function addAccount(
  name: string,
  { baseUrl, apiVersion, keychain }: AddAccountOptions,
  io: Io,
): Promise<ExitCode> {
  if (!ACCOUNT_NAME.test(name)) {
    throw new UsageError(
      `${JSON.stringify(name)} cannot be the name of an account; expected up to 64 small letters, digits, - and _, with a letter or digit first.`,
    );
  }
  const folder = configFolder(io.env);
  const profiles = await readProfiles(folder);
  const accessToken = await askToken(io);
  if (accessToken === undefined) return EXIT.interrupted;
  // Says what is wrong with any of them.
  openClient({ accessToken, baseUrl, apiVersion }, io.env);

  const store = createTokenStore(folder, keychain ? openKeychain : async () => undefined);
  const token = await store.save(name, accessToken);
  const before = profiles.accounts[name];
  const profile = { token, ...(baseUrl && { baseUrl }), ...(apiVersion && { apiVersion }) };
  await writeProfiles(folder, {
    default: profiles.default ?? name,
    accounts: { ...profiles.accounts, [name]: profile },
  });
  if (before !== undefined && before.token !== token) await store.remove(name, before.token);
  const place = token === "keychain" ? "in the keychain" : `in ${store.fileOf(name)}`;
  print(io.stdout, `Account ${name} ${before ? "replaced" : "added"}; its token is ${place}.\n`);
  return EXIT.success;
}

/** The accounts in columns, the default marked. */
export async function listAccounts({ env, stdout, stderr }: Io): Promise<ExitCode> {
  const profiles = await readProfiles(configFolder(env));
  const accounts = Object.entries(profiles.accounts);
  if (accounts.length === 0) {
    print(stderr, "No accounts yet. Add one: hubspot-batch accounts add NAME\n");
    return EXIT.success;
  }
  const rows = accounts.map(([name, { token, baseUrl, apiVersion }]) => [
    name === profiles.default ? `${name} (default)` : name,
    token,
    printable(baseUrl ?? ""),
    apiVersion ?? "",
  ]);
  print(stdout, table([["account", "token", "base URL", "API version"], ...rows]));
  return EXIT.success;
}

export async function useAccount(name: string, { env, stdout }: Io): Promise<ExitCode> {
  const folder = configFolder(env);
  const profiles = await readProfiles(folder);
  findProfile(profiles, name);
  await writeProfiles(folder, { ...profiles, default: name });
  print(stdout, `${name} is the default account.\n`);
  return EXIT.success;
}

/** Forgets the token first: an account without one can be removed again. */
export async function removeAccount(name: string, { env, stdout }: Io): Promise<ExitCode> {
  const folder = configFolder(env);
  const profiles = await readProfiles(folder);
  const { token } = findProfile(profiles, name);
  await createTokenStore(folder).remove(name, token);
  const { [name]: _, ...accounts } = profiles.accounts;
  const isDefault = profiles.default === name;
  const others = { accounts, ...(!isDefault && profiles.default && { default: profiles.default }) };
  await writeProfiles(folder, others);
  print(
    stdout,
    `Account ${name} removed.${isDefault ? " There is no default account now." : ""}\n`,
  );
  return EXIT.success;
}
