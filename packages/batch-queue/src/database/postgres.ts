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
 * @param given The URL of a database, for which a pool is made and closed; or a pool, which stays the caller's.
 */
export function postgres(given: string | Pool): Database {
  const own =
    typeof given === "string"
      ? new pg.Pool({
          connectionString: given,
          // Without them, a statement waits for ever while the pool is full, or when its host is gone.
          connectionTimeoutMillis: 10_000,
          keepAlive: true,
        })
      : undefined;
  // The loss of a connection that runs no statement would end the process. The next statement tells of it.
  const ignore = (): void => {};
  own?.on("error", ignore);
  const pool = own ?? (given as Pool);
  return {
    backend: "postgres",
    query: (text, values) => pool.query(text, values),
    async transaction(work) {
      const client = await pool.connect();
      client.on("error", ignore);
      let hasFailed = true;
      try {
        // Whatever the default of the database: a statement behind a lock must see what was committed before it.
        await client.query("begin isolation level read committed");
        const result = await work(client);
        await client.query("commit");
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
      return {
        query: (text, values) => client.query(text, values),
        close: async () => client.release(true),
      };
    },
    close: async () => own?.end(),
  };
}
