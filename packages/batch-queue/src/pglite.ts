// The entry @x/batch-queue/pglite: the queue in this process, for development, tests and small machines.
import { PGlite } from "@electric-sql/pglite";
import type { Database, Sql } from "./database/database.ts";

export type { Database, Session, Sql } from "./database/database.ts";

/**
 * Returns a database in this process, for `createBatchQueue`. Only this process can use it.
 *
 * @param folder Where it is kept. @default in memory
 */
export function pglite(folder?: string): Database {
  const lite = new PGlite(folder);
  return {
    backend: "pglite",
    ...toSql(lite),
    transaction: (work) => lite.transaction((tx) => work(toSql(tx))),
    close: () => lite.close(),
  };
}

/** Text without values may hold several statements, as with pg. */
function toSql(lite: Pick<PGlite, "query" | "exec">): Sql {
  return {
    async query(text, values) {
      if (values !== undefined && values.length > 0) return lite.query(text, values);
      const results = await lite.exec(text);
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}
