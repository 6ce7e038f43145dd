import type { Lane } from "@x/batch-http";
import type { Sql } from "../database/database.ts";
import { withoutNul } from "../internal/without-nul.ts";
import { type Claim, WHILE_MINE } from "./claim.ts";
import type { Halt } from "./halt.ts";

/** Why lanes send nothing for now, and for how many seconds. */
export interface Hold {
  readonly wait: number;
  readonly for: string;
}

/** Keeps that lanes of an account wait, unless another worker drives the account. The longest wait stays. */
export async function holdLanes(
  sql: Sql,
  { account, fence }: Claim,
  lanes: readonly Lane[],
  hold: Hold,
): Promise<void> {
  await sql.query(
    `${WHILE_MINE}
    insert into hubspot_batch.wait (account, lane, until, reason)
    select $1, lane, now() + $4::float8 * interval '1 second', $5 from mine, unnest($3::text[]) lane order by lane
    on conflict (account, lane) do update set until = excluded.until, reason = excluded.reason
    where wait.until < excluded.until`,
    [account, fence, lanes, hold.wait, withoutNul(hold.for)],
  );
}

/**
 * Keeps that nothing is sent to an account until the user resumes it, unless another worker drives it, or it is
 * paused already. Returns what is to be told of it.
 */
export async function pauseMine(
  sql: Sql,
  { account, fence }: Claim,
  why: string,
): Promise<Halt | undefined> {
  const text =
    "update hubspot_batch.account set paused = $3 where id = $1 and fence = $2 and paused is null returning 1";
  const { rows } = await sql.query(text, [account, fence, withoutNul(why)]);
  return rows.length > 0 ? { account, run: undefined, message: why } : undefined;
}
