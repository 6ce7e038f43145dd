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
  /** The user cancelled it: nothing more is written, and what left before is settled. */
  readonly isCancelled: boolean;
  /** It was cancelled, and nothing of it is in flight, though associations may wait: it needs no client to end. */
  readonly isOver: boolean;
  /** For how many seconds nothing of its lane is to be sent. */
  readonly wait: number;
}

/** What a worker is to do for an account. */
export interface Work {
  /** False: another worker drives the account. */
  readonly isMine: boolean;
  /**
   * The first run of each lane, the most urgent first. None while the account is paused, but cancelled ones of which
   * nothing left.
   */
  readonly runs: readonly OpenRun[];
}

export async function readWork(database: Database, { account, fence }: Claim): Promise<Work> {
  const rows = await rowsOf<{ fence: number } & (OpenRun | { readonly id: null })>(
    database,
    `select a.fence, r.*
    from hubspot_batch.account a
    left join lateral (
      select first.id::text as id, first.lane, job, rows, "isCancelled", is_over as "isOver",
        case when is_over then 0 else greatest(0, extract(epoch from until - now())) end::float8 as wait
      from unnest($2::text[]) each (lane)
      cross join lateral (
        select id, lane, job, rows, state = 'cancelling' as "isCancelled", is_over
        from hubspot_batch.run
        cross join lateral (
          select state = 'cancelling' and not exists (select from hubspot_batch.intent where run = run.id and at > 0) as is_over
        ) of_run
        where account = a.id and lane = each.lane and state in ('open', 'cancelling') and (a.paused is null or is_over)
        order by id limit 1
      ) first
      left join hubspot_batch.wait on wait.account = a.id and wait.lane = first.lane
    ) r on true
    where a.id = $1`,
    [account, LANES],
  );
  const runs = rows.filter((row): row is { fence: number } & OpenRun => row.id !== null);
  return {
    isMine: rows[0]?.fence === fence,
    runs: runs.sort((one, other) => LANES.indexOf(one.lane) - LANES.indexOf(other.lane)),
  };
}
