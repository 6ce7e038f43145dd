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

/** Says how to give a token of a portal: `--account acme, --token-file F, or HUBSPOT_ACCESS_TOKEN`. */
export function waysToToken({ accounts }: Profiles, portalId: string | undefined): string {
  const names = Object.keys(accounts).filter(
    (name) => portalId !== undefined && accounts[name]!.portalId === portalId,
  );
  const named = names.length === 0 ? "NAME" : names.join(" or ");
  return `--account ${named}, --token-file F, or HUBSPOT_ACCESS_TOKEN`;
}
