import { type Database, rowsOf } from "../../../../packages/batch-queue/src/database/database.ts";

/** How many rows there are. */
export interface TableRows {
  /** Jobs of pg-boss that wait or are driven. */
  readonly jobs: number;
  /** Jobs of pg-boss that are done. */
  readonly jobsDone: number;
  readonly runs: number;
  readonly waits: number;
  readonly intents: number;
  readonly tallies: number;
  readonly partitions: number;
  /** Of all tables of pg-boss, with their indexes, in MB. */
  readonly jobsMb: number;
  /** Of all other tables. */
  readonly ourMb: number;
}

export async function measureTables(database: Database): Promise<TableRows> {
  const mb = (schema: string) =>
    `(select sum(pg_total_relation_size(oid)) / 1e6 from pg_class where relkind = 'r' and relnamespace = '${schema}'::regnamespace)::float8`;
  const count = (table: string) => `(select count(*) from hubspot_batch.${table})::int`;
  const [rows] = await rowsOf<TableRows>(
    database,
    `select count(*) filter (where state < 'completed')::int as jobs,
      count(*) filter (where state >= 'completed')::int as "jobsDone",
      ${count("run")} as runs, ${count("wait")} as waits, ${count("intent")} as intents,
      ${count("tally")} as tallies, ${count("partition")} as partitions,
      ${mb("hubspot_batch_jobs")} as "jobsMb", ${mb("hubspot_batch")} as "ourMb"
    from hubspot_batch_jobs.job`,
  );
  return rows!;
}
