import { messageOf } from "@x/batch-core/options";
import { JobStoppedError } from "@x/batch-http";
import type { Account } from "@x/batch-types";
import type { Database } from "../database/database.ts";
import { LANES } from "../lanes/lanes.ts";
import { afterFailedConnect, afterStop, hasNoToken } from "./after-pass.ts";
import { readPortal, type SeenTokens, wrongPortal } from "./check-portal.ts";
import type { Claim, Known } from "./claim.ts";
import type { Halt } from "./halt.ts";
import { type Hold, holdLanes, pauseMine } from "./hold-lanes.ts";
import { type Connect, type OpenClient, openClient } from "./open-client.ts";

/** What reaching an account needs. */
export interface Reaching {
  readonly database: Database;
  readonly connect: Connect;
  readonly seenTokens: SeenTokens;
  /** Called with errors after which it is tried again. */
  readonly onError: (error: unknown) => void;
  /** Called with what goes on only after `resume`. */
  readonly onHalt: (halt: Halt) => void;
  /** Aborts when the worker is to end. */
  readonly stopping: AbortSignal;
}

/**
 * Returns a client for an account, whose token is of the right portal. When there is none for now, what follows is
 * kept, and what is known of the limits is returned: to ask whose token it is takes requests of the quota, and may
 * wait for it.
 */
export async function reachAccount(reaching: Reaching, claim: Claim): Promise<OpenClient | Known> {
  const { database, connect, seenTokens, stopping, onError, onHalt } = reaching;
  const { account, failures, portalId: before } = claim;

  async function keep(after: Hold | { readonly pause: string }): Promise<void> {
    if (!("pause" in after)) return holdLanes(database, claim, LANES, after);
    const halt = await pauseMine(database, claim, after.pause);
    if (halt !== undefined) onHalt(halt);
  }
  async function failed(why: string): Promise<void> {
    onError(new Error(`Account ${account} waits: ${why}`));
    await countFailure(database, claim);
    await keep(afterFailedConnect(failures, why));
  }
  async function connected() {
    try {
      const { portalId, ...options } = await connect(account);
      return { portalId, options, opened: openClient(options, claim) };
    } catch (error) {
      await failed(`connect failed: ${messageOf(error)}`);
      return undefined;
    }
  }

  const made = await connected();
  if (made === undefined) return claim;
  const { portalId: named, options, opened } = made;
  let details: Account;
  try {
    details = await readPortal(account, opened.client, options, seenTokens, stopping);
  } catch (error) {
    await opened.close();
    if (!(error instanceof JobStoppedError)) throw error;
    const { stop } = error;
    if (!stopping.aborted) {
      await (hasNoToken(stop)
        ? failed(stop.message)
        : keep(afterStop(stop, opened.untilReset(), opened.isLimited())));
    }
    return opened.known();
  }
  const found = details.portalId;
  const problem = wrongPortal({ account, named, before, found });
  if (problem !== undefined) {
    await opened.close();
    await keep({ pause: problem });
    return opened.known();
  }
  if (before !== found || failures > 0) await keepPortal(database, claim, found);
  opened.setTimeZone(details.timeZone);
  opened.guard(seenTokens.get(account)?.token, (token, { portalId, ...rest }) => {
    const other = wrongPortal({ account, named, before: found, found: portalId });
    if (other === undefined) seenTokens.set(account, { token, details: { portalId, ...rest } });
    return other;
  });
  return opened;
}

async function countFailure(database: Database, { account, fence }: Claim): Promise<void> {
  const text =
    "update hubspot_batch.account set failures = failures + 1 where id = $1 and fence = $2";
  await database.query(text, [account, fence]);
}

async function keepPortal(database: Database, { account, fence }: Claim, id: string) {
  const text =
    "update hubspot_batch.account set portal_id = $3, failures = 0 where id = $1 and fence = $2";
  await database.query(text, [account, fence, id]);
}
