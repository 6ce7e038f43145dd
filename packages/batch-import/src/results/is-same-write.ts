import { type Job, resolveJob } from "@x/batch-core";
import { hostOf } from "../account/host-of.ts";
import type { ImportClient } from "../account/import-client.ts";
import { isSameObject } from "../account/object-names.ts";
import type { Portal } from "../account/portal.ts";
import type { TaskSource } from "../store/task.ts";

/** What is written, and where to. */
export interface Write extends Pick<Job, "idProperty"> {
  readonly operation: string;
  readonly objectType: string;
  /** The id of the portal. */
  readonly portal?: string | undefined;
  /** Such as `api.hubapi.com`. Absent: not known. */
  readonly host?: string | undefined;
  /** The SHA-256 of the file. */
  readonly hash?: string | undefined;
  /** The sheet of a workbook. Absent: the file has none, or it is not known. */
  readonly sheet?: string | undefined;
}

/**
 * Returns what a run writes, by its task, or a run that is to begin.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const { host, portal } = writeOf({ job, source: {}, portal: { id: "4711" } });
 * [host, portal]; //=> ["api.hubapi.com", "4711"]
 */
export function writeOf(task: {
  readonly job: Job;
  readonly source: Pick<TaskSource, "hash" | "reading">;
  readonly portal?: Portal | undefined;
  readonly baseUrl?: string | undefined;
}): Write {
  const { idProperty, objectType, operation } = resolveJob(task.job);
  const { hash, reading } = task.source;
  const [portal, host, sheet] = [task.portal?.id, hostOf(task.baseUrl), reading?.sheet];
  return { operation, objectType, idProperty, portal, host, hash, sheet };
}

/**
 * Whether two writes are of the same rows to the same object, in the same way: those of one file, and in a workbook of one
 * sheet. A portal of a sandbox may have the id of one of HubSpot's. So the hosts count, too, where both are known, and so do
 * the sheets. How columns are mapped does not count: a create of other columns makes the same records again.
 *
 * @param client Asked whether two names are of one custom object.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const write = { operation: "create", objectType: "contacts", portal: "4711", hash: "9f86d081" };
 * await isSameWrite(write, { ...write, objectType: "0-1" }, async () => client); //=> true
 * await isSameWrite(write, { ...write, hash: "2c26b46b" }, async () => client); //=> false
 */
export async function isSameWrite(
  one: Write,
  other: Write,
  client: () => Promise<Pick<ImportClient, "schemas">>,
): Promise<boolean> {
  return (
    one.hash !== undefined &&
    one.hash === other.hash &&
    one.operation === other.operation &&
    one.idProperty === other.idProperty &&
    one.portal === other.portal &&
    (one.host ?? other.host) === (other.host ?? one.host) &&
    (one.sheet ?? other.sheet) === (other.sheet ?? one.sheet) &&
    isSameObject(other.objectType, one.objectType, client)
  );
}
