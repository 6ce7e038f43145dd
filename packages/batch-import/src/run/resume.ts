import type { ImportStore } from "../store/import-store.ts";
import { checkSource } from "./check-source.ts";
import { type ImportRun, sendRows, type SendOptions } from "./import-run.ts";

/**
 * Goes on with a run that was interrupted, killed or stopped: batches without an answer are looked up, or
 * repeated where that does no harm, and rows that were not sent are sent.
 *
 * @throws {ImportError} with code `SOURCE` when the file is not the one the run began with.
 *
 * @example
 * async function goOn(folder: string, options: SendOptions): Promise<ImportEnd> {
 *   const store = await openRunFolder(folder);
 *   try {
 *     return await (await resume(store, options)).ended;
 *   } finally {
 *     await store.close();
 *   }
 * }
 */
export async function resume(store: ImportStore, options: SendOptions): Promise<ImportRun> {
  await checkSource(store.task.source, options.file);
  return sendRows(store, options);
}
