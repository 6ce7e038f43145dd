import { hostOf } from "@x/batch-import";
import type { ChosenAccount } from "../accounts/choose-account.ts";
import type { Profiles } from "../accounts/profile-schema.ts";
import { UsageError } from "../usage-error.ts";

/**
 * A queue calls an account by its portal id alone. So where the user's accounts of one portal are at several hosts, a
 * worker could send to another host than the one that `submit` named.
 *
 * @param chosen The account that is meant, with the base URL of the command line where it has one.
 * @throws {UsageError} naming those at another host.
 */
export function requireOneHost(
  portalId: string,
  chosen: Pick<ChosenAccount, "baseUrl">,
  { accounts }: Profiles,
): void {
  const host = hostOf(chosen.baseUrl);
  const elsewhere = Object.entries(accounts)
    .filter(([, profile]) => profile.portalId === portalId)
    .map(([name, { baseUrl }]) => ({ name, host: hostOf(baseUrl) }))
    .filter((place) => place.host !== host);
  if (elsewhere.length === 0) return;
  const saved = elsewhere.map((place) => `account ${place.name} at ${place.host}`).join(", ");
  throw new UsageError(
    `Portal ${portalId} at ${host} is meant, and you have it at another host, too: ${saved}. A queue knows an account by its portal id alone, so its rows could go to the wrong host. Remove the account of the wrong host (hubspot-batch accounts remove NAME), or add it again with the right --base-url. A sandbox can be another portal: hubspot-batch sandbox --portal 1000002.`,
  );
}
