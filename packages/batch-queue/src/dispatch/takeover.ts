import { type Database, rowsOf, type Session } from "../database/database.ts";

/** The class of the advisory locks that say that a worker is there. Any number that others do not use. */
const WORKERS = 4815;

/**
 * A lock that a worker holds on a connection of its own. The database lets go of it when the worker is killed, which others
 * see at once; without it, they wait for missed beats. It makes a takeover fast. What makes it safe is the fence.
 */
export interface Presence {
  /** Returns the number of the lock, which is taken anew if the connection was lost; null where there is no other process. */
  number(): Promise<number | null>;
  close(): Promise<void>;
}

/** @param random Returns a number from 0 to below 1. */
export function createPresence(database: Database, random: () => number): Presence {
  let session: Session | undefined;
  let number: number | null = null;

  async function take(): Promise<void> {
    const lose = (): void => {
      if (session !== opened) return;
      session = undefined;
      number = null;
      void opened.close();
    };
    const opened = await database.session!(lose);
    session = opened;
    const wanted = Math.floor(random() * 2 ** 31);
    const [lock] = await rowsOf<{ isTaken: boolean }>(
      opened,
      'select pg_try_advisory_lock($1, $2) as "isTaken"',
      [WORKERS, wanted],
    ).catch((error: unknown) => {
      lose();
      throw error;
    });
    // Another worker has the number in one of two thousand million cases: missed beats tell of this one then.
    if (lock?.isTaken === true) number = wanted;
  }
  return {
    async number() {
      if (session === undefined && database.session !== undefined) await take();
      return number;
    },
    close: async () => session?.close(),
  };
}

/** Whether the worker of this number holds its lock. */
export const isPresent = (worker: string): string => `exists (
  select from pg_locks where locktype = 'advisory' and classid = ${WORKERS} and objid = ${worker}::oid
    and objsubid = 2 and database = (select oid from pg_database where datname = current_database())
)`;

/**
 * Takes accounts away from workers that are gone, and returns their jobs, each to one caller. It passes over accounts that
 * are locked: by a worker that takes the account now, or by a submit, before whose end no worker can take it.
 */
export async function takeOrphans(database: Database): Promise<string[]> {
  const orphans = await rowsOf<{ job: string }>(
    database,
    `with orphan as (
      select id, job from hubspot_batch.account where worker is not null and not ${isPresent("worker")}
      for update skip locked
    )
    update hubspot_batch.account set worker = null, job = null from orphan
    where account.id = orphan.id returning orphan.job`,
  );
  return orphans.map(({ job }) => job);
}
