import type { Database } from "../../../../packages/batch-queue/src/database/database.ts";
import type { Dispatch } from "../../../../packages/batch-queue/src/dispatch/dispatch.ts";

const JOB = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

/** Submits a run of so many rows for each account, without its records: nothing is sent. */
export async function submitBackfills(
  database: Database,
  dispatch: Dispatch,
  accounts: readonly string[],
  rows: number,
): Promise<void> {
  await dispatch.start();
  await database.transaction(async (tx) => {
    await tx.query("insert into hubspot_batch.account (id) select unnest($1::text[])", [accounts]);
    await tx.query(
      `insert into hubspot_batch.run (account, lane, job, rows)
      select unnest($1::text[]), 'backfill', $2, $3`,
      [accounts, JSON.stringify(JOB), rows],
    );
    for (const account of accounts) await dispatch.wake(tx, account, "backfill");
  });
}
