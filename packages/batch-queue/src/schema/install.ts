import { BatchError } from "@x/batch-core";
import { type Database, rowsOf, type Sql } from "../database/database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** The advisory lock of those who change tables. Any number that others do not use. */
const LOCK = 4_815_162;

/**
 * Creates the tables, or brings them up to date; one process after the other.
 *
 * @param more Does the same with other tables.
 * @throws {BatchError} `STORE_FAILED` when a newer version of this package has made the tables.
 */
export async function install(database: Database, more: () => Promise<void>): Promise<void> {
  const session = await database.session?.(() => {});
  try {
    await session?.query("select pg_advisory_lock($1)", [LOCK]);
    await database.transaction(migrate);
    await more();
  } finally {
    await session?.close();
  }
}

/** Does the steps that were not done before. */
async function migrate(tx: Sql): Promise<void> {
  await tx.query(`
create schema if not exists hubspot_batch;
create table if not exists hubspot_batch.migration (
  version int primary key,
  at timestamptz not null default now()
);`);
  const done = (await rowsOf(tx, "select version from hubspot_batch.migration")).length;
  if (done > MIGRATIONS.length) {
    const message = `The schema hubspot_batch has version ${done}; this version of @x/batch-queue knows ${MIGRATIONS.length}. Install a newer one.`;
    throw new BatchError("STORE_FAILED", message);
  }
  for (const [place, step] of MIGRATIONS.entries()) {
    if (place < done) continue;
    await tx.query(step);
    await tx.query("insert into hubspot_batch.migration (version) values ($1)", [place + 1]);
  }
}
