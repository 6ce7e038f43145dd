import type { Sql } from "../database/database.ts";
import type { Dispatch } from "./dispatch.ts";
import type { Lane } from "@x/batch-http";

/**
 * Tells the workers, once the transaction is committed, that an account has work. Until then the account does not change its
 * worker: one who takes the waiting job meanwhile, and would not see this work yet, waits for its fence. The worker
 * that drives the account already goes on, as its statements share the lock.
 */
export async function wakeAccount(
  tx: Sql,
  dispatch: Dispatch,
  account: string,
  lane: Lane,
): Promise<void> {
  await tx.query("insert into hubspot_batch.account (id) values ($1) on conflict do nothing", [
    account,
  ]);
  await tx.query("select from hubspot_batch.account where id = $1 for key share", [account]);
  await dispatch.wake(tx, account, lane);
}
