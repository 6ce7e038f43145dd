import type { ApiVersion, BatchClient, BatchClientOptions } from "@x/batch-http";
import type { Account } from "@x/batch-types";

/** Whose token a worker has seen last for each account, so that HubSpot is asked once for each token. */
export type SeenTokens = Map<string, { readonly token: string; readonly details: Account }>;

/** Returns the HubSpot account that the token of a client is of. */
export async function readPortal(
  account: string,
  client: Pick<BatchClient<ApiVersion>, "account">,
  options: BatchClientOptions,
  seen: SeenTokens,
  signal: AbortSignal,
): Promise<Account> {
  const token = await tokenOf(options);
  const before = seen.get(account);
  if (token !== undefined && token === before?.token) return before.details;
  // The run waits anyway when HubSpot fails.
  const details = await client.account({ maxRetries: 2, signal });
  // Where the token changed meanwhile, the answer may be about either.
  if (token !== undefined && token === (await tokenOf(options)))
    seen.set(account, { token, details });
  else seen.delete(account);
  return details;
}

/** Undefined: the client gets its token by itself, or is refused one, which its answer then tells. */
async function tokenOf({ accessToken, ky }: BatchClientOptions): Promise<string | undefined> {
  if (ky !== undefined) return undefined;
  try {
    return typeof accessToken === "function" ? await accessToken() : accessToken;
  } catch {
    return undefined;
  }
}

/**
 * Returns why a client may not write for an account; undefined when it may. The token of another account would write its records
 * into the wrong portal.
 */
export function wrongPortal(about: {
  readonly account: string;
  /** What `connect` named as the portal id. */
  readonly named: string | undefined;
  /** The portal of the token that was used before. */
  readonly before: string | undefined;
  /** The portal of the token. */
  readonly found: string;
}): string | undefined {
  const { account, named, before, found } = about;
  const isPortalId = /^[1-9]\d*$/.test(account);
  const expected = named ?? (isPortalId ? account : before);
  if (expected === undefined || expected === found) return undefined;
  const why =
    named !== undefined
      ? "which connect named"
      : isPortalId
        ? "as the account is named after its portal"
        : "to which its earlier token belongs";
  return `The token for the account ${account} belongs to portal ${found}, not to ${expected}, ${why}. Nothing was sent with it. Have connect return the right token, or portalId: "${found}" if that is the portal.`;
}
