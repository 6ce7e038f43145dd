import { type Database, rowsOf } from "../database/database.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";

/**
 * Cancels a run: within a second no write of it leaves any more. Creates without an answer are looked up, other writes
 * without one are `unknown`, and records that are not written are `skipped`. Returns false when there was nothing to cancel.
 */
export async function cancelRun(
  database: Database,
  dispatch: Dispatch,
  id: string,
): Promise<boolean> {
  await dispatch.start();
  const [cancelled] = await rowsOf<{ account: string }>(
    database,
    `update hubspot_batch.run set state = 'cancelling', stop = null, ended_at = null, idle_passes = 0
    where id = $1 and state in ('open', 'stopped') returning account`,
    [id],
  );
  if (cancelled === undefined) return false;
  await wakeAfter(dispatch, cancelled.account);
  return true;
}

/** Why an account is paused that the user paused; all else is what a worker met. */
export const BY_USER = "Somebody paused it, by a command, a program or the studio.";

/**
 * Sends nothing more to an account, within a second, until it is resumed. What a worker paused it for stays to be
 * read. Returns false when nothing was ever submitted for it: the name is wrong, perhaps.
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
  const isThere = await database.transaction(async (tx) => {
    const text = "update hubspot_batch.account set paused = null where id = $1 returning 1";
    if ((await tx.query(text, [account])).rows.length === 0) return false;
    // One by one in the order in which a worker keeps them: the two would else wait for each other.
    await tx.query(
      `with held as (select lane from hubspot_batch.wait where account = $1 order by lane for update)
      delete from hubspot_batch.wait using held where account = $1 and wait.lane = held.lane`,
      [account],
    );
    await tx.query(
      `update hubspot_batch.run set state = 'open', stop = null, ended_at = null, idle_passes = 0
      where account = $1 and state = 'stopped'`,
      [account],
    );
    return true;
  });
  if (isThere) await wakeAfter(dispatch, account);
  return isThere;
}

/**
 * Tells the workers once the change is committed: a submit whose transaction stays open may hold the job of the
 * account, and what was called for must not wait for it. Where they cannot be told, they see it within a minute.
 */
async function wakeAfter(dispatch: Dispatch, account: string): Promise<void> {
  await dispatch.wakeNow(account, "live").catch(() => {});
}
