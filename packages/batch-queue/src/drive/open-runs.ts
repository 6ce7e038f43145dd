import type { Job } from "@x/batch-core";
import type { Lane } from "@x/batch-http";
import { type Database, rowsOf } from "../database/database.ts";
import { LANES } from "../lanes/lanes.ts";
import type { Claim } from "./claim.ts";

/** A run that has records without an outcome. */
export interface OpenRun {
  readonly id: string;
  readonly lane: Lane;
  readonly job: Job;
  readonly rows: number;
  /** The user cancelled it: only what left before is settled. */
  readonly isCancelled: boolean;
  /** It was cancelled, and nothing of it is in flight: it needs no client to end. */
  readonly isOver: boolean;
  /** For how many seconds nothing of its lane is to be sent. */
  readonly wait: number;
}

/** What a worker is to do for an account. */
export interface Work {
  /** False: another worker drives the account. */
  readonly isMine: boolean;
  /** The first run of each lane, the most urgent first. None while the account is paused, but cancelled ones of which nothing left. */
  readonly runs: readonly OpenRun[];
}

export async function readWork(database: Database, { account, fence }: Claim): Promise<Work> {
  const rows = await rowsOf<{ fence: number } & (OpenRun | { readonly id: null })>(
    database,
    `select a.fence, r.*
    from hubspot_batch.account a
    left join lateral (
      select distinct on (run.lane) run.id::text as id, run.lane, job, rows, state = 'cancelling' as "isCancelled", is_over as "isOver",
        case when is_over then 0 else greatest(0, extract(epoch from until - now())) end::float8 as wait
      from hubspot_batch.run
      cross join lateral (
        select state = 'cancelling' and not exists (select from hubspot_batch.intent where run = run.id) as is_over
      ) of_run
      left join hubspot_batch.wait on wait.account = a.id and wait.lane = run.lane
      where run.account = a.id and state in ('open', 'cancelling') and (a.paused is null or is_over)
      order by run.lane, run.id
    ) r on true
    where a.id = $1`,
    [account],
  );
  const runs = rows.filter((row): row is { fence: number } & OpenRun => row.id !== null);
  return {
    isMine: rows[0]?.fence === fence,
    runs: runs.sort((one, other) => LANES.indexOf(one.lane) - LANES.indexOf(other.lane)),
  };
}

/** Returns true when there is work for another account, and no worker drives it. */
export async function othersWait(database: Database, { account }: Claim): Promise<boolean> {
  const others = await rowsOf(
    database,
    `select from hubspot_batch.run r join hubspot_batch.account a on a.id = r.account
    where r.state in ('open', 'cancelling') and a.id <> $1 and a.job is null and a.paused is null
      and not exists (select from hubspot_batch.wait where account = a.id and lane = r.lane and until > now())
    limit 1`,
    [account],
  );
  return others.length > 0;
}
