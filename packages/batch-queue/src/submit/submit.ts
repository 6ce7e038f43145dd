import { InvalidOptionsError } from "@x/batch-core";
import { type Database, rowsOf, type Sql } from "../database/database.ts";
import { errorCode } from "../database/error-code.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";
import { wakeAccount } from "../dispatch/wake-account.ts";
import type { RunState } from "../results/run-progress.ts";
import { packRecords } from "./pack-records.ts";
import { readQuery } from "./read-query.ts";
import { checkSubmission, isSqlSource, type Submission } from "./submission.ts";

/** A run that is kept. */
export interface Submitted {
  /** The id of the run. */
  readonly id: string;
  /** False: a run with this key was there, and nothing was added. */
  readonly isNew: boolean;
  /** The state of the run: one that was there may be cancelled, so that its records are not all written. */
  readonly state: RunState;
}

/**
 * Keeps a run with its records, and tells the workers: all of it in one transaction.
 *
 * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing is kept.
 */
export async function submit(
  database: Database,
  dispatch: Dispatch,
  given: Submission,
): Promise<Submitted> {
  checkSubmission(given);
  const keep = (tx: Sql): Promise<Submitted> => keepRun(tx, dispatch, given);
  const { tx } = given;
  if (tx !== undefined) {
    return afterOthers(tx, async () => {
      await dispatch.start();
      return allOrNothing(tx, keep);
    });
  }
  await dispatch.start();
  return database.transaction(async (tx) => {
    // A source may take its time between two records.
    await tx.query("set local idle_in_transaction_session_timeout to default");
    return keep(tx);
  });
}

/** The last submit with each transaction. */
const lasts = new WeakMap<Sql, Promise<unknown>>();

/** Savepoints are a stack: to go back to one takes back all that came later, also of another submit. */
async function afterOthers<Result>(tx: Sql, work: () => Promise<Result>): Promise<Result> {
  const mine = (lasts.get(tx) ?? Promise.resolve()).then(work);
  lasts.set(
    tx,
    mine.catch(() => {}),
  );
  return mine;
}

/** Postgres: there is no transaction. */
const NOT_BEGUN = "25P01";
const NO_TRANSACTION =
  "tx: expected a transaction that you began, such as a client of pg after `begin`; this one is in none, as a pool is not.";

/** Takes back what failed: the user may commit the transaction all the same, and half a run would never be made whole. */
async function allOrNothing(tx: Sql, keep: (tx: Sql) => Promise<Submitted>): Promise<Submitted> {
  try {
    await tx.query("savepoint hubspot_batch_submit");
  } catch (error) {
    throw errorCode(error) === NOT_BEGUN ? new InvalidOptionsError([NO_TRANSACTION]) : error;
  }
  try {
    const submitted = await keep(tx);
    await tx.query("release savepoint hubspot_batch_submit");
    return submitted;
  } catch (error) {
    // Where this fails, too, the connection is lost, and the transaction with it.
    await tx.query("rollback to savepoint hubspot_batch_submit").catch(() => {});
    throw error;
  }
}

async function keepRun(tx: Sql, dispatch: Dispatch, given: Submission): Promise<Submitted> {
  const { account, key = null, lane = "normal", job, source } = given;
  // Waits for a submit of the same key that has not ended.
  const [added] = await rowsOf<{ id: string }>(
    tx,
    `insert into hubspot_batch.run (account, key, lane, job) values ($1, $2, $3, $4)
    on conflict (account, key) do nothing returning id::text as id`,
    [account, key, lane, JSON.stringify(job)],
  );
  if (added === undefined) {
    const [there] = await rowsOf<Pick<Submitted, "id" | "state">>(
      tx,
      "select id::text as id, state from hubspot_batch.run where account = $1 and key = $2",
      [account, key],
    );
    return { ...there!, isNew: false };
  }
  const { id } = added;
  const records = isSqlSource(source) ? readQuery(tx, source.sql) : source;
  let all = 0;
  for await (const { first, rows, records: text } of packRecords(records)) {
    await tx.query(
      "insert into hubspot_batch.chunk (run, first, rows, records) values ($1, $2, $3, $4)",
      [id, first, rows, text],
    );
    all += rows;
  }
  await tx.query("update hubspot_batch.run set rows = $2 where id = $1", [id, all]);
  await wakeAccount(tx, dispatch, account, lane);
  return { id, isNew: true, state: "open" };
}
