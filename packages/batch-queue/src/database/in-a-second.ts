import type { Database, Sql } from "./database.ts";
import { errorCode } from "./error-code.ts";

/**
 * Runs a transaction that waits for others for a second at most. Undefined when they hold what it needs for longer,
 * such as a submit whose transaction stays open: a worker would else wait with all its connections.
 */
export async function inASecond<Result>(
  database: Database,
  work: (tx: Sql) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await database.transaction(async (tx) => {
      await tx.query("set local lock_timeout = '1s'");
      return work(tx);
    });
  } catch (error) {
    if (errorCode(error) === "55P03") return undefined;
    throw error;
  }
}
