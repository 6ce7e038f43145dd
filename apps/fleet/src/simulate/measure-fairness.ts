import { type Database, rowsOf } from "../../../../packages/batch-queue/src/database/database.ts";

/** Returns how many rows each backfill has settled. */
export async function readSettled(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ account: string; settled: number }>(
    database,
    `select account, coalesce(sum(count), 0)::int as settled
    from hubspot_batch.run left join hubspot_batch.tally on tally.run = run.id
    where lane = 'backfill' group by account`,
  );
  return new Map(rows.map(({ account, settled }) => [account, settled]));
}

/** Jain's index: 1 when all have the same, 1 / n when one of n has all. */
export function jainIndex(numbers: readonly number[]): number {
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  return sum(numbers) ** 2 / (numbers.length * sum(numbers.map((one) => one ** 2)));
}

/** Returns the accounts that could be sent to, and that no worker drives, with the time until when they were held back. */
export async function readWaiting(database: Database) {
  return rowsOf<{ account: string; heldUntil: number }>(
    database,
    `select a.id as account, coalesce(extract(epoch from w.until) * 1000, 0)::float8 as "heldUntil"
    from hubspot_batch.account a
    join hubspot_batch.run r on r.account = a.id and r.lane = 'backfill' and r.state = 'open'
    left join hubspot_batch.wait w on w.account = a.id and w.lane = 'backfill'
    where a.job is null and a.paused is null and (w.until is null or w.until <= now())`,
  );
}

/** How long live runs took from the submit to their end, in seconds. */
export interface LiveTimes {
  readonly ended: number;
  readonly open: number;
  readonly median: number;
  readonly p95: number;
}

export async function readLiveTimes(database: Database): Promise<LiveTimes> {
  const at = (share: number) =>
    `coalesce(percentile_cont(${share}) within group (order by extract(epoch from ended_at - submitted_at)), 0)::float8`;
  const [times] = await rowsOf<LiveTimes>(
    database,
    `select count(ended_at)::int as ended, (count(*) - count(ended_at))::int as open,
      ${at(0.5)} as median, ${at(0.95)} as p95
    from hubspot_batch.run where lane = 'live'`,
  );
  return times!;
}
