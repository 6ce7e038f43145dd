import { setTimeout } from "node:timers/promises";
import type { Pool } from "pg";

/** Seconds without a further outcome after which the fleet gives up: more than any wait of the queue here. */
const PATIENCE = 180;

/**
 * Tells once a second how many rows have an outcome. Resolves with true when every run ended, with false when nothing comes any more.
 */
export async function untilSettled(
  pool: Pool,
  rows: number,
  tell: (seen: string) => void,
): Promise<boolean> {
  let before = 0;
  let silent = 0;
  for (;;) {
    await setTimeout(1_000);
    const seen = await look(pool);
    silent = seen !== undefined && seen.settled > before ? 0 : silent + 1;
    if (seen === undefined) {
      tell("Postgres is away");
    } else {
      const { settled, noted, open } = seen;
      tell(
        `${settled} of ${rows} rows settled · ${settled - before} rows/s · ${noted} on their way`,
      );
      before = settled;
      if (open === 0) return true;
    }
    if (silent > PATIENCE) return false;
  }
}

/** Tells of each run that did not end what the queue knows. */
export async function tellOpen(pool: Pool, tell: (line: string) => void): Promise<void> {
  const { rows } = await pool.query<{ line: string }>(`select
    row_to_json(r)::text || ' ' || row_to_json(a)::text || ' ' || coalesce(string_agg(row_to_json(j)::text, ' '), '') as line
    from hubspot_batch.run r join hubspot_batch.account a on a.id = r.account
    left join (select id, state, singleton_key, start_after, heartbeat_on, retry_count from hubspot_batch_jobs.job) j
      on j.singleton_key = a.id and j.state < 'completed'
    where r.state in ('open', 'cancelling') group by r.id, a.id`);
  for (const { line } of rows) tell(`  ${line}`);
}

interface Seen {
  /** Rows that have an outcome. */
  readonly settled: number;
  /** Rows of batches that were noted before they left, and whose answer is not kept; or that are to be associated. */
  readonly noted: number;
  /** Runs that did not end. */
  readonly open: number;
}

async function look(pool: Pool): Promise<Seen | undefined> {
  try {
    const { rows } = await pool.query<Seen>(`select
      (select coalesce(sum(count), 0)::int from hubspot_batch.tally) as settled,
      (select coalesce(sum(json_array_length(batch->'entries')), 0)::int from hubspot_batch.intent) as noted,
      (select count(*)::int from hubspot_batch.run where state in ('open', 'cancelling')) as open`);
    return rows[0];
  } catch {
    return undefined;
  }
}
