import type { BatchQueue } from "@x/batch-queue";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import { chooseDatabase, type DatabaseOptions } from "./database-url.ts";
import { explainDatabase } from "./explain-database.ts";

/**
 * Opens the queue in a database, and closes its connections afterwards.
 *
 * @param use Is given the queue, and where it is for messages.
 * @throws {UsageError} where the database cannot be used.
 */
export async function withQueue<Result>(
  options: DatabaseOptions,
  io: Pick<Io, "env" | "stderr">,
  use: (queue: BatchQueue, place: string) => Promise<Result>,
): Promise<Result> {
  const { url, place } = chooseDatabase(options, io);
  const { createBatchQueue } = await import("@x/batch-queue").catch(explainMissing);
  const queue = createBatchQueue({ database: url });
  try {
    return await use(queue, place);
  } catch (error) {
    throw explainDatabase(error, place, options);
  } finally {
    await queue[Symbol.asyncDispose]();
  }
}

/** The same, where the tables are there and of this version: others would be misread. */
export function withTables<Result>(
  options: DatabaseOptions,
  io: Pick<Io, "env" | "stderr">,
  use: (queue: BatchQueue, place: string) => Promise<Result>,
): Promise<Result> {
  return withQueue(options, io, async (queue, place) => {
    await queue.ping();
    return use(queue, place);
  });
}

/** A peer dependency: without a queue, the command does not need it. */
function explainMissing(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== "ERR_MODULE_NOT_FOUND" || !message.includes("@x/batch-queue")) throw error;
  throw new UsageError(
    "This command needs the package @x/batch-queue beside hubspot-batch. Install it: npm install --global @x/batch-queue; in a project without --global.",
  );
}
