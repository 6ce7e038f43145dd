import type { RateLimiterSnapshot } from "@x/batch-http/limits";
import { type Database, rowsOf } from "../database/database.ts";
import { olderBy } from "./older-by.ts";

/** The right to drive an account, until another worker takes it. */
export interface Claim {
  readonly account: string;
  /** Who has the highest number has the right. */
  readonly fence: number;
  /** What the worker before knew of the quota of the account, if it gave the account up a moment ago. */
  readonly limiter: RateLimiterSnapshot | undefined;
}

/** Takes the account away from whoever drives it. Undefined when there is no such account. */
export async function claimAccount(
  database: Database,
  { account, worker, job }: { account: string; worker: number | null; job: string },
): Promise<Claim | undefined> {
  const [claimed] = await rowsOf<{
    fence: number;
    limiter: RateLimiterSnapshot | null;
    since: number;
  }>(
    database,
    `update hubspot_batch.account set fence = account.fence + 1, worker = $2, job = $3, limiter = null
    from (select limiter, limited_at from hubspot_batch.account where id = $1 for update) was
    where id = $1
    returning account.fence, case when was.limited_at > now() - interval '10 seconds' then was.limiter end as limiter,
      coalesce(extract(epoch from now() - was.limited_at) * 1000, 0)::float8 as since`,
    [account, worker, job],
  );
  if (claimed === undefined) return undefined;
  const { fence, limiter, since } = claimed;
  // Both times are of the database, and none is too early: requests are not taken for older than they are.
  return { account, fence, limiter: limiter === null ? undefined : olderBy(limiter, since) };
}

/**
 * Says that nobody drives the account, unless another worker does.
 *
 * @param limiter What is known of the quota of the account.
 */
export async function endClaim(
  database: Database,
  { account, fence }: Claim,
  limiter: RateLimiterSnapshot | undefined,
): Promise<void> {
  await database.query(
    `update hubspot_batch.account set worker = null, job = null, limiter = $3, limited_at = now()
    where id = $1 and fence = $2`,
    [account, fence, limiter === undefined ? null : JSON.stringify(limiter)],
  );
}

/**
 * The first part of a statement that may write only while the claim holds, as the row of `mine`. The lock makes the next worker
 * wait for the statement: a plain condition could be true, and the statement commit when that worker has read already.
 * The values $1 and $2 are the account and the fence.
 */
export const WHILE_MINE =
  "with mine as (select from hubspot_batch.account where id = $1 and fence = $2 for share)";
