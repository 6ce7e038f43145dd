import type { ImportStore } from "@x/batch-import";
import { configFolder } from "../accounts/config-folder.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import type { Profiles } from "../accounts/profile-schema.ts";
import { agreedRowsOf } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import type { Access } from "../terminal/command-text.ts";

/**
 * How to reach the account of a run that the user began on this computer: what has to be said, as it is not chosen
 * anyway. Of another run nothing: its folder may come from somebody else, and would name the host that gets the
 * token.
 */
export async function accessOf(
  { task }: Pick<ImportStore, "task">,
  env: Io["env"],
): Promise<Access> {
  if ((await agreedRowsOf(env, task)) === undefined) return {};
  const { account, baseUrl } = task;
  // Where the file of accounts cannot be used, both are said.
  const { accounts, default: usual }: Profiles = await readProfiles(configFolder(env)).catch(
    () => ({ accounts: {} }),
  );
  const profile =
    account !== undefined && Object.hasOwn(accounts, account) ? accounts[account] : undefined;
  const isUsual = account === usual && !env["HUBSPOT_ACCESS_TOKEN"]?.trim();
  return {
    ...(account !== undefined && !isUsual && { account }),
    ...(baseUrl !== profile?.baseUrl && { baseUrl }),
  };
}
