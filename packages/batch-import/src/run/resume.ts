import { type Portal, portalOf, readAccount } from "../account/portal.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun } from "../store/task.ts";
import { checkPortal } from "./check-portal.ts";
import { checkSource } from "./check-source.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
import { sendRows } from "./send-rows.ts";
import { confirmByParent } from "./retry-run.ts";
import { withTypes } from "./types-of-source.ts";

export interface ResumeOptions extends SendOptions {
  /** The portal of the client's token, where it is known already. @default HubSpot is asked */
  readonly portal?: Portal | undefined;
  /** Opens the run whose rows a retry sends, where the retry was ended before that run had confirmed it. */
  readonly openParent?: ((parent: ParentRun) => ImportStore | Promise<ImportStore>) | undefined;
}

/**
 * Goes on with a run that was interrupted, killed or stopped: batches without an answer are looked up, or
 * repeated where that does no harm, and rows that were not sent are sent.
 *
 * @throws {ImportError} with code `OTHER_ACCOUNT` when the token belongs to another portal than the run; then
 *   nothing was sent or looked up.
 * @throws {ImportError} with code `SOURCE` when the file is not the one the run began with, or is not given and rows
 *   are left to send, and `RETRY` when its rows went to another run.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task, first: 1 });
 * await ended; // One row is not sent yet.
 * const rest = await resume(store, { client, file });
 * await rest.ended;
 * [store.counts().created, store.counts().failed]; //=> [1, 1]
 */
export async function resume(store: ImportStore, options: ResumeOptions): Promise<ImportRun> {
  checkPortal(store.task, options.portal ?? portalOf(await readAccount(options.client)));
  await confirmByParent(store, options.openParent);
  const { file } = options;
  if (file === undefined) return sendRows(store, options);
  await checkSource(store.task.source, file);
  const task = await withTypes(store.task, file);
  return sendRows({ ...store, task }, options);
}
