import { type Job, type MissingTargets, resolveJob } from "@x/batch-core";
import type { ApiVersion, Operation } from "@x/batch-types/registry";
import { type ImportClient, findObjectType } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/**
 * What is asked, from the words of the command.
 *
 * @param client Opened only for a word that may name a custom object: which one, the account says.
 * @throws {UsageError} when it cannot be.
 */
export async function readJob(
  operation: Operation,
  given: string,
  client: () => Promise<ImportClient>,
  options: {
    readonly idProperty?: string | undefined;
    readonly allOrNone?: boolean | undefined;
    readonly missingTargets?: MissingTargets | undefined;
    readonly apiVersion?: ApiVersion | undefined;
  },
): Promise<Job> {
  const found = await findObjectType(given, client);
  if ("problem" in found) throw new UsageError(found.problem);
  const { objectType } = found;
  if (objectType === "deal_splits") {
    throw new UsageError(
      "deal_splits: a deal has several splits, which a row cannot hold; write them with @x/batch-http.",
    );
  }
  const { allOrNone, apiVersion, missingTargets } = options;
  // The record id is what an update goes by anyway.
  const idProperty = options.idProperty === "hs_object_id" ? undefined : options.idProperty;
  if (operation === "upsert" && idProperty === undefined) {
    throw new UsageError(
      "upsert needs --id-property P: the unique property to find records by, such as email.",
    );
  }
  // A create goes by nothing; what is unique tells whether it was carried out.
  const key = operation === "create" ? { uniqueProperty: idProperty } : { idProperty };
  const job = { operation, objectType, ...key, allOrNone, apiVersion, missingTargets } as const;
  resolveJob(job);
  return job;
}
