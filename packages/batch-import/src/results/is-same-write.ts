import { type Job, resolveJob } from "@x/batch-core";
import { hostOf } from "../account/host-of.ts";
import type { ImportClient } from "../account/import-client.ts";
import { isSameObject } from "../account/object-names.ts";
import type { Portal } from "../account/portal.ts";

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
  readonly source: { readonly hash?: string | undefined };
  readonly portal?: Portal | undefined;
  readonly baseUrl?: string | undefined;
}): Write {
  const { idProperty, objectType, operation } = resolveJob(task.job);
  const [portal, host, { hash }] = [task.portal?.id, hostOf(task.baseUrl), task.source];
  return { operation, objectType, idProperty, portal, host, hash };
}

/**
 * Whether two writes are of the same file to the same object, in the same way. A portal of a sandbox may have the id of one
 * of HubSpot's, so that the hosts count, too, where both are known.
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
    isSameObject(other.objectType, one.objectType, client)
  );
}
