import { BatchError } from "@x/batch-core";
import type { RateLimiterSnapshot } from "@x/batch-http/limits";
import { type Database, rowsOf } from "../database/database.ts";
import { inASecond } from "../database/in-a-second.ts";
import type { Day } from "../lanes/daily-budget.ts";
import { olderBy } from "./older-by.ts";

/** The right to drive an account, until another worker takes it. */
export interface Claim {
  readonly account: string;
  /** The worker with the highest number has the right. */
  readonly fence: number;
  /** What the worker before knew of the quota of the account, if it left the account a moment ago. */
  readonly limiter: RateLimiterSnapshot | undefined;
  /** What the worker before knew of the daily limit. */
  readonly day: Day | undefined;
  /** The portal id that the token was of before. */
  readonly portalId: string | undefined;
  /** How often in a row there was no client for the account. */
  readonly failures: number;
}

type Claimed = Pick<Claim, "fence" | "failures"> &
  Nullable<Pick<Claim, "limiter" | "day" | "portalId">> & { readonly since: number };

type Nullable<Row> = { [Column in keyof Row]: Exclude<Row[Column], undefined> | null };

/**
 * Takes the account away from whoever drives it. Undefined when there is no such account. `for update` is what makes it wait for
 * statements under `WHILE_MINE`, and them for it: the update alone would let them pass.
 *
 * @throws {BatchError} `STORE_FAILED` when a transaction that submits to it stays open: the connection is not kept for so long.
 */
export async function claimAccount(
  database: Database,
  { account, worker, job }: { account: string; worker: number | null; job: string },
): Promise<Claim | undefined> {
  const rows = await inASecond(database, (tx) =>
    rowsOf<Claimed>(
      tx,
      `update hubspot_batch.account set fence = account.fence + 1, worker = $2, job = $3, limiter = null
      from (select limiter, limited_at from hubspot_batch.account where id = $1 for update) was
      where id = $1
      returning account.fence, failures, daily as day, portal_id as "portalId",
        case when was.limited_at > now() - interval '10 seconds' then was.limiter end as limiter,
        coalesce(extract(epoch from now() - was.limited_at) * 1000, 0)::float8 as since`,
      [account, worker, job],
    ),
  );
  if (rows === undefined) throw heldError(account);
  const [claimed] = rows;
  if (claimed === undefined) return undefined;
  const { fence, failures, limiter, day, portalId, since } = claimed;
  return {
    account,
    fence,
    failures,
    // Both times are of the database, and none is too early: requests are not taken for older than they are.
    limiter: limiter === null ? undefined : olderBy(limiter, since),
    day: day ?? undefined,
    portalId: portalId ?? undefined,
  };
}

export function heldError(account: string): BatchError {
  const message = `No worker can take the account ${account}: a transaction that submits to it is open, or a worker that drives it is frozen. It is tried again.`;
  return new BatchError("STORE_FAILED", message);
}

/** What a worker knows when it leaves an account. */
export type Known = Pick<Claim, "limiter" | "day">;

/** Says that nobody drives the account, unless another worker does. */
export async function endClaim(
  database: Database,
  { account, fence }: Claim,
  { limiter, day }: Known,
): Promise<void> {
  const toJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await database.query(
    `update hubspot_batch.account set worker = null, job = null, limiter = $3, limited_at = now(), daily = $4
    where id = $1 and fence = $2`,
    [account, fence, toJson(limiter), toJson(day)],
  );
}

/**
 * The first part of a statement that may write only while the claim holds, as the row of `mine`. The lock makes the next worker
 * wait for the statement: a plain condition could be true, and the statement commit when that worker has read already. It is the
 * weakest one, which only `for update` of the claim waits for: `pause` and other updates of the row would else wait
 * for one statement after the other. The values $1 and $2 are the account and the fence.
 */
export const WHILE_MINE =
  "with mine as (select from hubspot_batch.account where id = $1 and fence = $2 for key share)";
