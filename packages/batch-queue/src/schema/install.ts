import { BatchError } from "@x/batch-core";
import { type Database, rowsOf, type Sql } from "../database/database.ts";
import { errorCode } from "../database/error-code.ts";
import { MIGRATIONS } from "./migrations.ts";

/** The advisory lock of those who change tables. Any number that others do not use. */
const LOCK = 4_815_162;

/** Waits for others who change tables, until the end of the transaction: a pooler may give the session to others after it. */
export async function lockTables(tx: Sql): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [LOCK]);
}

/**
 * Creates the tables, or brings them up to date; one process after the other.
 *
 * @throws {BatchError} `STORE_FAILED` when a newer version of this package has made the tables.
 */
export async function install(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTables(tx);
    await tx.query(`
create schema if not exists hubspot_batch;
create schema if not exists hubspot_batch_jobs;
create table if not exists hubspot_batch.migration (
  version int primary key,
  at timestamptz not null default now()
);`);
    const version = await readVersion(tx);
    if (version > MIGRATIONS.length) throw tooNew(version);
    for (const [place, step] of MIGRATIONS.entries()) {
      if (place < version) continue;
      await tx.query(step);
      await tx.query("insert into hubspot_batch.migration (version) values ($1)", [place + 1]);
    }
  });
}

/**
 * Fails where the tables are of another version than this package: it would misread them.
 *
 * @throws {BatchError} `STORE_FAILED`, which says what to do.
 */
export async function checkVersion(sql: Sql): Promise<void> {
  let cause: unknown;
  const version = await readVersion(sql).catch((error: unknown) => {
    // No such table.
    if (errorCode(error) !== "42P01") throw error;
    cause = error;
    return 0;
  });
  if (version > MIGRATIONS.length) throw tooNew(version);
  if (version === MIGRATIONS.length) return;
  const message =
    version === 0
      ? "The database has no schema hubspot_batch. Call install() first."
      : `The schema hubspot_batch has version ${version}; this version of @x/batch-queue needs ${MIGRATIONS.length}. Call install() first.`;
  throw new BatchError("STORE_FAILED", message, { cause });
}

async function readVersion(sql: Sql): Promise<number> {
  const [last] = await rowsOf<{ version: number | null }>(
    sql,
    "select max(version) as version from hubspot_batch.migration",
  );
  return last!.version ?? 0;
}

function tooNew(version: number): BatchError {
  const message = `The schema hubspot_batch has version ${version}; this version of @x/batch-queue knows ${MIGRATIONS.length}. Update the package here: it does nothing until then.`;
  return new BatchError("STORE_FAILED", message);
}
