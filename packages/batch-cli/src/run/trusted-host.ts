import { DEFAULTS } from "@x/batch-http";
import { UsageError } from "../usage-error.ts";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Refuses to send a token where only the folder of a run says so: it may come from somebody else. HubSpot
 * itself, this machine (a sandbox) and what the user named are fine.
 *
 * @param kept The base URL that the run was begun with.
 * @param named What the user says now: with `--base-url`, or in the account.
 * @throws {UsageError} naming the host, and what to say where it is the right one.
 */
export function requireTrustedHost(kept: string, named: string | undefined, folder: string): void {
  const url = URL.parse(kept);
  if (url !== null) {
    const trusted = [DEFAULTS.baseUrl, named].map((one) => one && URL.parse(one)?.origin);
    if (LOOPBACK.test(url.hostname) || trusted.includes(url.origin)) return;
  }
  throw new UsageError(
    `${folder}: this run goes to ${url?.origin ?? JSON.stringify(kept)}, and the access token would with it; expected HubSpot, or the host of the account. Nothing was sent. If you began the run and trust that host, name it with --base-url.`,
  );
}
