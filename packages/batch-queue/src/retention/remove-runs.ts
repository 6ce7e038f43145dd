import { type Database, rowsOf, type Sql } from "../database/database.ts";
import { checkVersion } from "../schema/install.ts";
import { RUNS_PER_PARTITION } from "../schema/migrations.ts";

/** Which runs are removed, of those that are at their end. */
export interface WhichRuns {
  /** The id of the only one. */
  readonly run?: string;
  /** Those that ended so many days ago. */
  readonly days?: number;
}

/** While a statement waits for a table, those of workers wait behind it. */
const LONGEST_WAIT = "set local lock_timeout = '2s'";

/**
 * Removes the records and outcomes of runs, and keeps the runs with their counts; one partition after the other, each in a
 * transaction. Returns how many runs that were.
 */
export async function removeRuns(database: Database, which: WhichRuns): Promise<number> {
  await checkVersion(database);
  const values = [which.run ?? null, which.days ?? null];
  const partitions = await rowsOf<{ partition: number }>(
    database,
    `select distinct partition from hubspot_batch.run where ${TO_REMOVE} order by partition`,
    values,
  );
  let removed = 0;
  for (const { partition } of partitions) {
    removed += await database.transaction((tx) => removeFrom(tx, partition, values));
  }
  await database.transaction((tx) => dropEmpty(tx, null));
  return removed;
}

/** A run that stopped is not at its end: it can be resumed. */
const TO_REMOVE = `removed_at is null and state in ('done', 'cancelled')
  and ($1::bigint is null or id = $1) and ($2::float8 is null or ended_at < now() - $2 * interval '1 day')`;

/** What `retain` would remove. */
export interface Removable {
  readonly runs: number;
  /** Records of these runs. */
  readonly rows: number;
}

export async function countRemovable(database: Database, days: number): Promise<Removable> {
  const [found] = await rowsOf<Removable>(
    database,
    `select count(*)::int as runs, coalesce(sum(rows), 0)::float8 as rows from hubspot_batch.run where ${TO_REMOVE}`,
    [null, days],
  );
  return found!;
}

async function removeFrom(tx: Sql, partition: number, values: unknown[]): Promise<number> {
  await tx.query(LONGEST_WAIT);
  const [removed] = await rowsOf<{ runs: number }>(
    tx,
    `with removed as (
      update hubspot_batch.run set removed_at = now() where partition = $3 and ${TO_REMOVE} returning 1
    ) select count(*)::int as runs from removed`,
    [...values, partition],
  );
  // now() is when the transaction began.
  const gone = `select id from hubspot_batch.run where partition = ${partition} and removed_at = now()`;
  await tx.query(`
    delete from hubspot_batch.chunk where run in (${gone});
    with was as (delete from hubspot_batch.tally where run in (${gone}) returning run, status, count)
    insert into hubspot_batch.tally (run, thousand, status, count)
    select run, -1, status, sum(count) from was group by run, status;`);
  if (!(await dropEmpty(tx, partition))) {
    // Row by row: a truncate would also take what others write meanwhile, and what readers that began before may still see.
    await tx.query(`delete from hubspot_batch.outcome_${partition} where run in (${gone})`);
  }
  return removed!.runs;
}

/**
 * Drops partitions that nobody writes to any more. A submit that is not committed holds the row of its partition, by its foreign
 * key: that partition is left for the next time.
 *
 * @param only The number of a partition; null: all.
 * @returns Whether one was dropped.
 */
async function dropEmpty(tx: Sql, only: number | null): Promise<boolean> {
  await tx.query(LONGEST_WAIT);
  const empty = await rowsOf<{ number: number }>(
    tx,
    `select number from hubspot_batch.partition p
    where ($1::int is null or number = $1) and number < (select max(number) from hubspot_batch.partition)
      and (select last_value from hubspot_batch.run_id_seq) >= (number + 1) * ${RUNS_PER_PARTITION}::bigint
      and to_regclass('hubspot_batch.outcome_' || number) is not null
      and not exists (select from hubspot_batch.run where partition = p.number and removed_at is null)
    for update skip locked`,
    [only],
  );
  for (const { number } of empty) await tx.query(`drop table hubspot_batch.outcome_${number}`);
  return empty.length > 0;
}

/** Removes what is left of runs that were removed and ended so many days ago. Returns how many that were. */
export async function forgetRuns(database: Database, days: number): Promise<number> {
  const [forgotten] = await rowsOf<{ runs: number }>(
    database,
    `with forgotten as (
      delete from hubspot_batch.run where removed_at is not null and ended_at < now() - $1 * interval '1 day' returning id
    ), counts as (
      delete from hubspot_batch.tally using forgotten where run = id
    ) select count(*)::int as runs from forgotten`,
    [days],
  );
  return forgotten!.runs;
}
