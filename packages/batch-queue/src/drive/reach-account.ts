import { messageOf } from "@x/batch-core/options";
import { JobStoppedError } from "@x/batch-http";
import type { Account } from "@x/batch-types";
import type { Database } from "../database/database.ts";
import { LANES } from "../lanes/lanes.ts";
import { afterFailedConnect, afterStop, hasNoToken } from "./after-pass.ts";
import { readPortal, type SeenTokens, wrongPortal } from "./check-portal.ts";
import type { Claim } from "./claim.ts";
import type { Halt } from "./halt.ts";
import { type Hold, holdLanes, pauseMine } from "./hold-lanes.ts";
import { type Connect, type OpenClient, openClient } from "./open-client.ts";

/** What reaching an account needs. */
export interface Reaching {
  readonly database: Database;
  readonly connect: Connect;
  readonly seenTokens: SeenTokens;
  /** Hears what is tried again. */
  readonly onError: (error: unknown) => void;
  /** Hears what goes on only after `resume`. */
  readonly onHalt: (halt: Halt) => void;
  /** Aborts when the worker is to end. */
  readonly stopping: AbortSignal;
}

/**
 * Returns a client for an account, whose token is of the right portal. Undefined when there is none for now: what follows is then kept.
 */
export async function reachAccount(
  reaching: Reaching,
  claim: Claim,
): Promise<OpenClient | undefined> {
  const { database, connect, seenTokens, stopping, onError, onHalt } = reaching;
  const { account, failures, portalId: before } = claim;

  async function keep(after: Hold | { readonly pause: string }): Promise<undefined> {
    if (!("pause" in after)) {
      await holdLanes(database, claim, LANES, after);
      return undefined;
    }
    const halt = await pauseMine(database, claim, after.pause);
    if (halt !== undefined) onHalt(halt);
  }
  async function failed(why: string): Promise<undefined> {
    onError(new Error(`Account ${account} waits: ${why}`));
    await countFailure(database, claim);
    return keep(afterFailedConnect(failures, why));
  }
  async function connected() {
    try {
      const { portalId, ...options } = await connect(account);
      return { portalId, options, opened: openClient(options, claim) };
    } catch (error) {
      return failed(`connect failed: ${messageOf(error)}`);
    }
  }

  const made = await connected();
  if (made === undefined) return undefined;
  const { portalId: named, options, opened } = made;
  const close = (): Promise<void> => opened.client[Symbol.asyncDispose]();
  let details: Account;
  try {
    details = await readPortal(account, opened.client, options, seenTokens, stopping);
  } catch (error) {
    await close();
    if (!(error instanceof JobStoppedError)) throw error;
    if (stopping.aborted) return undefined;
    const { stop } = error;
    return hasNoToken(stop)
      ? failed(stop.message)
      : keep(afterStop(stop, opened.untilReset(), opened.isLimited()));
  }
  const found = details.portalId;
  const problem = wrongPortal({ account, named, before, found });
  if (problem !== undefined) {
    await close();
    return keep({ pause: problem });
  }
  if (before !== found || failures > 0) await keepPortal(database, claim, found);
  opened.setTimeZone(details.timeZone);
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
