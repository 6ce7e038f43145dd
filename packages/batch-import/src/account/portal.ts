import { JobStoppedError, type OnEvent } from "@x/batch-http";
import type { Account } from "@x/batch-types";
import type { ImportClient } from "./import-client.ts";

/** The HubSpot account (portal) that a run writes to, as it is kept with the run. */
export interface Portal {
  readonly id: string;
  /** What HubSpot calls its kind, such as `STANDARD` or `SANDBOX`. */
  readonly accountType?: string | undefined;
}

/**
 * Returns what a run keeps of an account.
 *
 * @example
 * const account = { portalId: "4711", accountType: "STANDARD", limits: {} };
 * portalOf(account); //=> { id: "4711", accountType: "STANDARD" }
 */
export function portalOf({ portalId, accountType }: Account): Portal {
  return { id: portalId, ...(accountType !== undefined && { accountType }) };
}

const MAX_RETRIES = 2;
const MAX_SECONDS = 20;

/**
 * Asks HubSpot which account the client's token belongs to. It is the first request of an import, so it gives
 * up soon: after 2 retries, or 20 seconds.
 *
 * @param onEvent Called with each event of the request.
 * @throws {JobStoppedError} when HubSpot does not name the account. Its `stop` says why.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const { portalId } = await readAccount(client);
 * portalId; //=> "1000001"
 */
export async function readAccount(client: ImportClient, onEvent?: OnEvent): Promise<Account> {
  const signal = AbortSignal.timeout(MAX_SECONDS * 1_000);
  try {
    return await client.account({ maxRetries: MAX_RETRIES, signal, onEvent });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new JobStoppedError({
      reason: "timeout",
      message: `No answer within ${MAX_SECONDS} seconds.`,
    });
  }
}
