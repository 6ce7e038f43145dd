import { didYouMean } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";
import type { Profile, Profiles } from "./profile-schema.ts";

/** @throws {UsageError} naming the accounts there are. */
export function findProfile({ accounts }: Profiles, name: string): Profile {
  if (Object.hasOwn(accounts, name)) return accounts[name]!;
  const names = Object.keys(accounts);
  throw new UsageError(
    names.length === 0
      ? `There is no account ${JSON.stringify(name)}, nor any other. Add it: hubspot-batch accounts add NAME`
      : `There is no account ${JSON.stringify(name)}.${didYouMean(name, names)} Accounts: ${names.join(", ")}.`,
  );
}
