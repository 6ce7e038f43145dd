import { messageOf } from "@x/batch-core/options";
import type { Lane } from "@x/batch-http";
import { PgBoss } from "pg-boss";
import { type Database, rowsOf, type Sql } from "../database/database.ts";
import { inASecond } from "../database/in-a-second.ts";
import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import { checkVersion } from "../schema/install.ts";

/** A job of pg-boss, as one worker took it. It says "this account has work"; what the work is stands in our tables. */
export interface AccountJob {
  readonly id: string;
  readonly retryCount: number;
  readonly data: { readonly account: string };
  /** Higher than 0: it was taken before its turn, for a live run. */
  readonly priority: number;
  /** Since when the account waits for its turn. */
  readonly createdOn: Date;
}

/** Tells workers that an account has work, and tells a worker which accounts have some. Nothing else uses pg-boss. */
export interface Dispatch {
  install(): Promise<void>;
  /**
   * Connects. Fails when the tables are of another version, which may have come since the last call. To be called before a
   * transaction begins: inside one, PGlite, which has one connection, would wait for the end of that transaction.
   */
  start(): Promise<void>;
  /**
   * Tells that an account has work, once the transaction is committed. There is at most one job of an account that waits:
   * the lane `live` moves it forward, and the shortest delay holds.
   *
   * @param delay Seconds to wait before. @default 0
   * @param since Since when the account waits for its turn. @default now, or since when its waiting job does
   */
  wake(tx: Sql, account: string, lane: Lane, delay?: number, since?: Date): Promise<void>;
  /**
   * The same, committed at once. Returns false when it could not be told within a second: a transaction that submits
   * to the account is open.
   */
  wakeNow(account: string, lane: Lane, delay?: number, since?: Date): Promise<boolean>;
  /** Makes the jobs that were lost: of accounts that have work and no job, or only one that starts long after the work. */
  wakeLost(): Promise<void>;
  /**
   * Returns up to so many jobs. No other worker gets them, until `release` or a missed `beat`.
   *
   * @param onlyLive True: only those of accounts that have a live run.
   */
  take(most: number, onlyLive: boolean): Promise<AccountJob[]>;
  /** Says that this worker still has its jobs. */
  beat(jobs: readonly AccountJob[]): Promise<void>;
  /** Gives a job back: it is done, or is to be taken again because of an error. */
  release(job: AccountJob, error?: unknown): Promise<void>;
  /** Gives back a job of a worker that is gone. */
  giveBack(id: string): Promise<void>;
  close(): Promise<void>;
}

const QUEUE = "account";
/**
 * What pg-boss takes first has the higher number. Other accounts take turns: none starves because others have more
 * urgent runs.
 */
const LIVE = 1;
const TEN_YEARS = 10 * 365 * 86_400;

/** At most one waiting and one active job of each account, by a unique index. */
const POLICY = "stately";
const OPTIONS = {
  // A job is active as long as its account is driven. When it is over before, a second worker drives; the fence holds.
  expireInSeconds: 86_400,
  // The least that pg-boss takes.
  heartbeatSeconds: 10,
  retryLimit: 1_000_000,
  retentionSeconds: TEN_YEARS,
  deleteAfterSeconds: 3_600,
};

/** @param supervises Whether it looks for jobs whose worker is gone, once a second. */
export function createDispatch(
  database: Database,
  supervises: boolean,
  onError: (error: unknown) => void,
  clock: Clock = SYSTEM_CLOCK,
): Dispatch {
  let starting: Promise<PgBoss> | undefined;

  async function start(migrate: boolean): Promise<PgBoss> {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => database.query(text, values) },
      backend: database.backend,
      schema: "hubspot_batch_jobs",
      migrate,
      // It is made with our tables: two that make it at once would fail.
      createSchema: false,
      schedule: false,
      supervise: supervises,
      superviseIntervalSeconds: 1,
      monitorIntervalSeconds: 1,
      // How often jobs are deleted that are done; once a day by default.
      maintenanceIntervalSeconds: 300,
      clock,
    });
    // Some are plain objects, with a message.
    boss.on("error", (error: object) =>
      onError(error instanceof Error ? error : Object.assign(new Error(), error)),
    );
    return boss.start();
  }
  function started(): Promise<PgBoss> {
    starting ??= start(false).catch((error: unknown) => {
      // The next call tries again.
      starting = undefined;
      throw error;
    });
    return starting;
  }

  async function wake(
    tx: Sql,
    account: string,
    lane: Lane,
    delay = 0,
    since?: Date,
  ): Promise<void> {
    const boss = await started();
    const db = { executeSql: (text: string, values?: unknown[]) => tx.query(text, values) };
    const priority = lane === "live" ? LIVE : 0;
    const options = { singletonKey: account, startAfter: delay, priority, db };
    const isNew = (await boss.send(QUEUE, { account }, options)) !== null;
    if (isNew && since === undefined) return;
    await tx.query(
      `update hubspot_batch_jobs.job
      set start_after = least(start_after, now() + $3::int * interval '1 second'), priority = greatest(priority, $4),
        created_on = least(created_on, $5::timestamptz)
      where name = $1 and singleton_key = $2 and state < 'active'`,
      [QUEUE, account, delay, priority, since],
    );
  }

  async function wakeNow(
    account: string,
    lane: Lane,
    delay?: number,
    since?: Date,
  ): Promise<boolean> {
    await started();
    const told = await inASecond(database, async (tx) => {
      await wake(tx, account, lane, delay, since);
      return true;
    });
    return told ?? false;
  }

  return {
    async install() {
      const boss = await start(true);
      try {
        await boss.createQueue(QUEUE, { ...OPTIONS, policy: POLICY });
        await boss.updateQueue(QUEUE, OPTIONS);
      } finally {
        await boss.stop({ graceful: false });
      }
    },
    async start() {
      await checkVersion(database);
      await started();
    },
    wake,
    wakeNow,
    async wakeLost() {
      const lost = await rowsOf<{ id: string }>(
        database,
        `with next as materialized (
          select singleton_key as id, min(case when state = 'active' then now() else start_after end) as starts
          from hubspot_batch_jobs.job where name = $1 and state < 'completed' group by singleton_key
        ), idle as materialized (
          select id, paused, starts from hubspot_batch.account left join next using (id)
          where starts is null or starts > now() + interval '1 minute'
        )
        select idle.id from idle
        cross join lateral (
          select min(case when is_over then now() else greatest(until, now()) end) as at
          from hubspot_batch.run
          cross join lateral (
            select state = 'cancelling' and not exists (select from hubspot_batch.intent where run = run.id and at > 0) as is_over
          ) of_run
          left join hubspot_batch.wait on wait.account = idle.id and wait.lane = run.lane
          where run.account = idle.id and state in ('open', 'cancelling') and (paused is null or is_over)
        ) due
        where at is not null and (starts is null or starts > at + interval '1 minute')`,
        [QUEUE],
      );
      // A worker that finds no live run gives the account back at once.
      for (const { id } of lost) await wakeNow(id, "live");
    },
    async take(most, onlyLive) {
      const options = {
        batchSize: most,
        includeMetadata: true,
        ...(onlyLive && { minPriority: LIVE }),
      } as const;
      return (await started()).fetch(QUEUE, options);
    },
    async beat(jobs) {
      if (jobs.length > 0) await (await started()).touch(QUEUE, [...jobs]);
    },
    async release(job, error) {
      const boss = await started();
      if (error === undefined) await boss.complete(QUEUE, job);
      else await boss.fail(QUEUE, job, { message: messageOf(error) });
    },
    async giveBack(id) {
      await (await started()).fail(QUEUE, id, { message: "The worker is gone." });
    },
    async close() {
      const boss = await starting?.catch(() => undefined);
      await boss?.stop({ graceful: false });
    },
  };
}
