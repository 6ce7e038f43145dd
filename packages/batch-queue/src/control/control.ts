import { type Database, rowsOf } from "../database/database.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";
import { wakeAccount } from "../dispatch/wake-account.ts";

// All lock the account before its runs, as a worker does: two that lock them the other way round would wait for each other.

/**
 * Cancels a run: within a second nothing more of it leaves. Records that did not leave are `skipped`. Returns false when there was
 * nothing to cancel.
 */
export async function cancelRun(
  database: Database,
  dispatch: Dispatch,
  id: string,
): Promise<boolean> {
  await dispatch.start();
  return database.transaction(async (tx) => {
    await tx.query(
      `select from hubspot_batch.account
      where id = (select account from hubspot_batch.run where id = $1) for share`,
      [id],
    );
    const [cancelled] = await rowsOf<{ account: string }>(
      tx,
      `update hubspot_batch.run set state = 'cancelling', stop = null, ended_at = null, idle_passes = 0
      where id = $1 and state in ('open', 'stopped') returning account`,
      [id],
    );
    if (cancelled !== undefined) await wakeAccount(tx, dispatch, cancelled.account, "live");
    return cancelled !== undefined;
  });
}

/** Why an account is paused that the user paused; all else is what a worker met. */
export const BY_USER = "It was paused.";

/**
 * Sends nothing more to an account, within a second, until it is resumed. What a worker paused it for stays to be read. Returns false when
 * nothing was ever submitted for it: the name is wrong, perhaps.
 */
export async function pauseAccount(database: Database, account: string): Promise<boolean> {
  const text =
    "update hubspot_batch.account set paused = coalesce(paused, $2) where id = $1 returning 1";
  return (await database.query(text, [account, BY_USER])).rows.length > 0;
}

/** Goes on with an account: also with its runs that stopped, and at once where it waits. Returns false as `pauseAccount` does. */
export async function resumeAccount(
  database: Database,
  dispatch: Dispatch,
  account: string,
): Promise<boolean> {
  await dispatch.start();
  return database.transaction(async (tx) => {
    const text = "update hubspot_batch.account set paused = null where id = $1 returning 1";
    if ((await tx.query(text, [account])).rows.length === 0) return false;
    await tx.query("delete from hubspot_batch.wait where account = $1", [account]);
    await tx.query(
      `update hubspot_batch.run set state = 'open', stop = null, ended_at = null, idle_passes = 0
      where account = $1 and state = 'stopped'`,
      [account],
    );
    await wakeAccount(tx, dispatch, account, "normal");
    return true;
  });
}
