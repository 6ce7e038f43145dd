import { DEFAULTS } from "@x/batch-http";
import { UsageError } from "../usage-error.ts";

/**
 * Refuses to go on with a run at another host than it began at, where the user does not say so with --base-url.
 * The folder of a run may come from somebody else: the host in it is compared, and is sent no token, not even
 * when it is this machine.
 *
 * @param kept The base URL that the run began with.
 * @param chosen Whose token is used. It goes to the base URL of this account.
 * @throws {UsageError} naming both hosts, and what to say where the one of the run is right.
 */
export function requireSameHost(
  kept: string = DEFAULTS.baseUrl,
  chosen: { readonly baseUrl: string | undefined; readonly tokenFrom: string },
  folder: string,
): void {
  const { baseUrl = DEFAULTS.baseUrl, tokenFrom } = chosen;
  const [began, goes] = [originOf(kept), originOf(baseUrl)];
  if (began !== undefined && began === goes) return;
  throw new UsageError(
    `${folder}: this run began at ${began ?? "a host that cannot be read"}, and the token of ${tokenFrom} goes to ${goes ?? "a host that cannot be read"}. Nothing was sent. If you began the run and trust its host, name it with --base-url; else use --account for an account of that host.`,
  );
}

/** Scheme, host and port, without user and password; undefined for any other text. */
function originOf(baseUrl: string): string | undefined {
  const origin = URL.parse(baseUrl)?.origin;
  return origin === "null" ? undefined : origin;
}
