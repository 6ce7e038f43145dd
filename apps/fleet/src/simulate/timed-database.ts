import pg from "pg";
import type { Database } from "../../../../packages/batch-queue/src/database/database.ts";
import { postgres } from "../../../../packages/batch-queue/src/database/postgres.ts";

/** A database in which `now()` is the time of a clock. */
export interface TimedDatabase extends Database {
  /** Resolves when no statement runs. */
  idle(): Promise<void>;
  /** How often a connection was told the time. Each time is a transaction that a real worker has not. */
  timesTold(): number;
}

/** Comes before the `now()` of Postgres. As it is inlined, a statement costs what it costs with that. */
const NOW = `
create schema if not exists clock;
create or replace function clock.now() returns timestamptz language sql stable
as $$ select pg_catalog.to_timestamp(pg_catalog.current_setting('clock.now')::pg_catalog.float8) $$;
`;
const CONNECTIONS = 20;

/** @param now Returns the time in milliseconds since 1970. */
export async function openTimedDatabase(url: string, now: () => number): Promise<TimedDatabase> {
  const options = "-c search_path=clock,pg_catalog,public";
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, options });
  await pool.query(NOW);
  const told = new WeakMap<object, number>();
  const names = new Map<string, string>();
  let times = 0;
  let running = 0;
  let wake: () => void = () => {};
  let stopped = Promise.resolve();

  async function connect(): Promise<pg.PoolClient> {
    const client = await pool.connect();
    const time = now();
    if (told.get(client) === time) return client;
    await client.query(`set clock.now = '${time / 1_000}'`);
    told.set(client, time);
    times += 1;
    return client;
  }
  /** Planned once for each connection: a day has millions of statements, and to plan one takes longer than to run it. */
  function ask(client: pg.PoolClient, text: string, values: unknown[] = []) {
    if (values.length === 0) return client.query(text);
    if (!names.has(text)) names.set(text, `statement-${names.size}`);
    return client.query({ name: names.get(text)!, text, values });
  }
  const queue = postgres({
    async connect() {
      const client = await connect();
      return {
        query: (text, values) => ask(client, text, values),
        on: (event, listener) => client.on(event, listener),
        removeListener: (event, listener) => client.removeListener(event, listener),
        release: (closes) => client.release(closes),
      };
    },
    async query(text, values) {
      const client = await connect();
      try {
        return await ask(client, text, values);
      } finally {
        client.release();
      }
    },
  });

  async function counted<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running === 0) stopped = new Promise((resolve) => (wake = resolve));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      if (running === 0) wake();
    }
  }
  return {
    backend: queue.backend,
    query: (text, values) => counted(() => queue.query(text, values)),
    transaction: (work) => counted(() => queue.transaction(work)),
    session: (onLost) => counted(() => queue.session!(onLost)),
    close: () => pool.end(),
    idle: () => stopped,
    timesTold: () => times,
  };
}

/** Has pg-boss read the time of the clock, too: its statements call a function of its own. */
export async function timePgBoss(database: Database): Promise<void> {
  await database.query(
    "create or replace function hubspot_batch_jobs.job_now() returns timestamptz language sql stable as 'select clock.now()'",
  );
}
