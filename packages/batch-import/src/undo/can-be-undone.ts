import type { ImportStore } from "../store/import-store.ts";
import { looksFirst } from "../store/looks-first.ts";
import { mayHaveWritten } from "../results/may-have-written.ts";

/**
 * Returns whether an undo of a run may find something to do: records that it created, values and associations from
 * before, or places in a list. Archived records cannot be restored.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * canBeUndone(store); //=> true
 */
export function canBeUndone(store: ImportStore): boolean {
  if (!mayHaveWritten(store)) return false;
  const { job, takeBack, toList } = store.task;
  if (takeBack !== undefined || toList !== undefined) return true;
  if (job.operation === "archive") return false;
  return store.counts().created > 0 || looksFirst(store.task);
}
