import process from "node:process";
import { rowsOf } from "../../../../packages/batch-queue/src/database/database.ts";
import { postgresCpu } from "../../../../packages/batch-queue/src/testing/postgres-cpu.ts";
import type { TimedDatabase } from "./timed-database.ts";

/** What was used so far. Times are real seconds of processor time. */
export interface Costs {
  /** Of this process, which is all workers and the simulation. */
  readonly workers: number;
  /** Undefined where it cannot be read. */
  readonly postgres: number | undefined;
  readonly transactions: number;
}

export async function measureCosts(database: TimedDatabase): Promise<Costs> {
  const { user, system } = process.cpuUsage();
  const [counted] = await rowsOf<{ transactions: number }>(
    database,
    "select xact_commit::float8 as transactions from pg_stat_database where datname = current_database()",
  );
  return {
    workers: (user + system) / 1e6,
    postgres: await postgresCpu(database),
    transactions: counted!.transactions - database.timesTold(),
  };
}

export function costsBetween(before: Costs, after: Costs): Costs {
  return {
    workers: after.workers - before.workers,
    postgres: after.postgres === undefined ? undefined : after.postgres - (before.postgres ?? 0),
    transactions: after.transactions - before.transactions,
  };
}
