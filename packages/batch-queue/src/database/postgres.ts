import pg from "pg";
import type { Database } from "./database.ts";

/**
 * @param given The URL of a database, for which a pool is made and closed; or a pool, which stays the caller's.
 */
export function postgres(given: string | pg.Pool): Database {
  const pool = typeof given === "string" ? new pg.Pool({ connectionString: given }) : given;
  // A connection that is lost while nobody uses it would end the process. The next statement tells of it.
  if (typeof given === "string") pool.on("error", () => {});
  return {
    backend: "postgres",
    query: (text, values) => pool.query(text, values),
    async transaction(work) {
      const client = await pool.connect();
      let failure: unknown;
      try {
        await client.query("begin");
        const result = await work(client);
        await client.query("commit");
        return result;
      } catch (error) {
        failure = error;
        throw error;
      } finally {
        // After a failure the connection is closed, which takes the transaction back whatever its state.
        client.release(failure !== undefined);
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
    close: async () => {
      if (typeof given === "string") await pool.end();
    },
  };
}
