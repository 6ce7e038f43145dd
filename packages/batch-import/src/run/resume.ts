import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun } from "../store/task.ts";
import { checkSource } from "./check-source.ts";
import { type ImportRun, sendRows, type SendOptions } from "./import-run.ts";
import { confirmByParent } from "./retry-run.ts";

export interface ResumeOptions extends SendOptions {
  /** Opens the run whose rows a retry sends, where the retry was ended before that run had confirmed it. */
  readonly openParent?: ((parent: ParentRun) => ImportStore | Promise<ImportStore>) | undefined;
}

/**
 * Goes on with a run that was interrupted, killed or stopped: batches without an answer are looked up, or
 * repeated where that does no harm, and rows that were not sent are sent.
 *
 * @throws {ImportError} with code `SOURCE` when the file is not the one the run began with, and `RETRY` when its
 * rows went to another run.
 *
 * @example
 * const store = await openRunFolder("runs/monday");
 * const run = await resume(store, { client, file: await fromPath(store.task.source.path) });
 * await run.ended;
 * await store.close();
 */
export async function resume(store: ImportStore, options: ResumeOptions): Promise<ImportRun> {
  await confirmByParent(store, options.openParent);
  await checkSource(store.task.source, options.file);
  return sendRows(store, options);
}
