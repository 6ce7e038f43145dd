import { AsyncLocalStorage } from "node:async_hooks";
import type { PGlite } from "@electric-sql/pglite";
import { BatchError } from "@x/batch-core/options";
import type { Database, Sql } from "./database.ts";

/** Returns a database with one connection. A use of it from inside a transaction, which would wait for itself, is refused. */
export function oneConnection(
  lite: Pick<PGlite, "query" | "exec" | "transaction" | "close">,
): Database {
  const outer = toSql(lite);
  const transactions = new AsyncLocalStorage<{ isOpen: boolean }>();
  const requireNone = (): void => {
    if (transactions.getStore()?.isOpen === true) throw new BatchError("STORE_FAILED", IN_USE);
  };
  return {
    backend: "pglite",
    async query(text, values) {
      requireNone();
      return outer.query(text, values);
    },
    async transaction(work) {
      requireNone();
      const transaction = { isOpen: true };
      try {
        return await lite.transaction((tx) => transactions.run(transaction, () => work(toSql(tx))));
      } finally {
        transaction.isOpen = false;
      }
    },
    close: () => lite.close(),
  };
}

const IN_USE =
  "PGlite has one connection, and a transaction is using it. What runs inside a transaction, such as the source of a submit, cannot use the queue. Read what it needs before, or use a Postgres server.";

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
