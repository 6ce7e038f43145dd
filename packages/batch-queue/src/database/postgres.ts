import pg from "pg";
import type { Database, Sql } from "./database.ts";

/** A pool of pg. */
export interface Pool extends Sql {
  connect(): Promise<PoolClient>;
}

/** A connection of such a pool. */
export interface PoolClient extends Sql {
  on(event: "error", listener: (error: Error) => void): unknown;
  removeListener(event: "error", listener: (error: Error) => void): unknown;
  /** Gives the connection back, or closes it. */
  release(closes?: boolean): void;
}

/**
 * Milliseconds after which a statement fails, so that a worker finds out that the database is silent, and can be
 * disposed of. Those of a worker take much less.
 */
const LONGEST = 30_000;

/**
 * @param given The URL of a database, for which a pool is made and closed; or a pool, which stays the caller's, with
 *   its time limits.
 */
export function postgres(given: string | Pool): Database {
  if (typeof given !== "string") return overPool(given, undefined);
  const pool = new pg.Pool({
    connectionString: given,
    // Without them, a statement waits for ever while the pool is full, or when its host is gone.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // The loss of a connection that runs no statement would end the process. The next statement tells of it.
  pool.on("error", ignore);
  const close = (): Promise<void> => pool.end();
  return { ...overPool(pool, LONGEST), patient: overPool(pool, undefined), close };
}

const ignore = (): void => {};

/** @param longest The time limit of a statement, in milliseconds. */
function overPool(pool: Pool, longest: number | undefined): Database {
  const limited = (sql: Sql): Sql => (longest === undefined ? sql : inTime(sql, longest));
  return {
    backend: "postgres",
    query: (text, values) => limited(pool).query(text, values),
    async transaction(work) {
      const client = await pool.connect();
      client.on("error", ignore);
      let hasFailed = true;
      try {
        const tx = limited(client);
        await tx.query(BEGIN);
        const result = await work(tx);
        await tx.query("commit");
        hasFailed = false;
        return result;
      } finally {
        client.removeListener("error", ignore);
        // After a failure the connection is closed, which takes the transaction back whatever its state.
        client.release(hasFailed);
      }
    },
    async session(onLost) {
      const client = await pool.connect();
      client.on("error", onLost);
      const own = limited(client);
      return {
        query: (text, values) => own.query(text, values),
        close: async () => client.release(true),
      };
    },
    close: async () => {},
  };
}

/**
 * Whatever the defaults of the database: a statement behind a lock must see what was committed before it, and who is
 * cut off from the database between two statements must not keep its locks until TCP gives the connection up, which
 * takes hours.
 */
const BEGIN =
  "begin isolation level read committed; set local idle_in_transaction_session_timeout = '10s'";

/** The limit is one of pg, not of Postgres, which cannot tell of it when its host is silent. */
function inTime(sql: Sql, longest: number): Sql {
  const ofPg = sql as unknown as { query(config: object): ReturnType<Sql["query"]> };
  return { query: (text, values) => ofPg.query({ text, values, query_timeout: longest }) };
}
