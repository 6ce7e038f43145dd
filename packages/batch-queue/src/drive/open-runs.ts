import type { Job } from "@x/batch-core";
import type { Lane } from "@x/batch-http";
import { type Database, rowsOf } from "../database/database.ts";
import { LANES } from "../dispatch/lanes.ts";
import type { Claim } from "./claim.ts";

/** A run that has records without an outcome. */
export interface OpenRun {
  readonly id: string;
  readonly lane: Lane;
  readonly job: Job;
  readonly rows: number;
  /** The user cancelled it: only what left before is settled. */
  readonly isCancelled: boolean;
}

/** What a worker is to do for an account. */
export interface Work {
  /** False: another worker drives the account. */
  readonly isMine: boolean;
  /** How many seconds the account is to wait. */
  readonly wait: number;
  /** The first run of each lane, the most urgent first. None while the account is paused, but cancelled ones of which nothing left. */
  readonly runs: readonly OpenRun[];
}

export async function readWork(database: Database, { account, fence }: Claim): Promise<Work> {
  const rows = await rowsOf<Account & (OpenRun | { readonly id: null })>(
    database,
    `select a.fence, greatest(0, extract(epoch from a.not_before - now()))::float8 as wait, r.*
    from hubspot_batch.account a
    left join lateral (
      select distinct on (lane) id::text as id, lane, job, rows, state = 'cancelling' as "isCancelled"
      from hubspot_batch.run
      where account = a.id and state in ('open', 'cancelling') and (
        a.paused is null or state = 'cancelling' and not exists (select from hubspot_batch.intent where run = run.id)
      )
      order by lane, run.id
    ) r on true
    where a.id = $1`,
    [account],
  );
  const runs = rows.filter((row): row is Account & OpenRun => row.id !== null);
  return {
    isMine: rows[0]?.fence === fence,
    wait: rows[0]?.wait ?? 0,
    runs: runs.sort((one, other) => LANES.indexOf(one.lane) - LANES.indexOf(other.lane)),
  };
}

interface Account {
  readonly fence: number;
  readonly wait: number;
}

/** Returns true when there is work for another account, and no worker drives it. */
export async function othersWait(database: Database, { account }: Claim): Promise<boolean> {
  const others = await rowsOf(
    database,
    `select from hubspot_batch.run r join hubspot_batch.account a on a.id = r.account
    where r.state in ('open', 'cancelling') and a.id <> $1 and a.job is null and a.paused is null
      and (a.not_before is null or a.not_before <= now())
    limit 1`,
    [account],
  );
  return others.length > 0;
}
