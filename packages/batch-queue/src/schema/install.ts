import { BatchError } from "@x/batch-core";
import { type Database, rowsOf } from "../database/database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** The advisory lock of those who change the tables. Any number that others do not use. */
const LOCK = 4_815_162;

/**
 * Creates the tables, or brings them up to date. Does nothing when they are. Several may call it at once.
 *
 * @throws {BatchError} `STORE_FAILED` when a newer version of this package has made the tables.
 */
export async function install(database: Database, steps: readonly string[] = MIGRATIONS) {
  await database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await tx.query(`
create schema if not exists hubspot_batch;
create table if not exists hubspot_batch.migration (
  version int primary key,
  at timestamptz not null default now()
);`);
    const done = await rowsOf(tx, "select version from hubspot_batch.migration");
    if (done.length > steps.length) {
      const message = `The schema hubspot_batch has version ${done.length}; this version of @x/batch-queue knows ${steps.length}. Install a newer one.`;
      throw new BatchError("STORE_FAILED", message);
    }
    for (const [place, step] of steps.entries()) {
      if (place < done.length) continue;
      await tx.query(step);
      await tx.query("insert into hubspot_batch.migration (version) values ($1)", [place + 1]);
    }
  });
}
