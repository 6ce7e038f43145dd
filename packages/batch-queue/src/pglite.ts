// The entry @x/batch-queue/pglite: the queue in this process, for development, tests and small machines.
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "./database/database.ts";
import { oneConnection } from "./database/one-connection.ts";

export type { Database, Session, Sql } from "./database/database.ts";

/**
 * Returns a database in this process, for `createBatchQueue`. Only this process can use it, and it has one
 * connection: the source of a submit cannot use the queue.
 *
 * @param folder Where it is kept. @default in memory
 *
 * @example
 * import { createBatchQueue } from "@x/batch-queue";
 *
 * await using queue = createBatchQueue({ database: pglite() });
 * await queue.install();
 * await queue.ping().then(() => "there"); //=> "there"
 */
export function pglite(folder?: string): Database {
  return oneConnection(new PGlite(folder));
}
