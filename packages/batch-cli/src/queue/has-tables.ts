import type { BatchQueue } from "@x/batch-queue";
import { isNoTable } from "./explain-database.ts";

/** Whether the database has a queue, of whatever version. Changes nothing. */
export async function hasTables(queue: Pick<BatchQueue, "runs">): Promise<boolean> {
  try {
    // Hardly any account has this name, so that almost nothing is read.
    for await (const _ of queue.runs("-")) break;
    return true;
  } catch (error) {
    if (isNoTable(error)) return false;
    throw error;
  }
}
