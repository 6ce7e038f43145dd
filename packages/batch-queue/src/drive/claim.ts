import { type Database, rowsOf } from "../database/database.ts";

/** The right to drive an account, until another worker takes it. */
export interface Claim {
  readonly account: string;
  /** Who has the highest number has the right. */
  readonly fence: number;
}

/** Takes the account away from whoever drives it. Undefined when there is no such account. */
export async function claimAccount(
  database: Database,
  { account, worker, job }: { account: string; worker: number | null; job: string },
): Promise<Claim | undefined> {
  const [claimed] = await rowsOf<{ fence: number }>(
    database,
    "update hubspot_batch.account set fence = fence + 1, worker = $2, job = $3 where id = $1 returning fence",
    [account, worker, job],
  );
  return claimed && { account, fence: claimed.fence };
}

/** Says that nobody drives the account, unless another worker does. */
export async function endClaim(database: Database, { account, fence }: Claim): Promise<void> {
  await database.query(
    "update hubspot_batch.account set worker = null, job = null where id = $1 and fence = $2",
    [account, fence],
  );
}

/**
 * The first part of a statement that may write only while the claim holds, as the row of `mine`. The lock makes the next worker
 * wait for the statement: a plain condition could be true, and the statement commit when that worker has read already.
 * The values $1 and $2 are the account and the fence.
 */
export const WHILE_MINE =
  "with mine as (select from hubspot_batch.account where id = $1 and fence = $2 for share)";
