import { type Job, resolveJob } from "@x/batch-core";
import { type ApiVersion, OBJECTS, type Operation } from "@x/batch-types/registry";
import { didYouMean, readObjectType } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/** What is asked, from the words of the command. @throws {UsageError} when it cannot be. */
export function readJob(
  operation: Operation,
  given: string,
  options: {
    readonly idProperty?: string | undefined;
    readonly allOrNone?: boolean | undefined;
    readonly apiVersion?: ApiVersion | undefined;
  },
): Job {
  const objectType = readObjectType(given);
  if (objectType === undefined) {
    const names = Object.keys(OBJECTS);
    throw new UsageError(
      `Unknown object type ${JSON.stringify(given)}. Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.${didYouMean(given, names)} All names: ${names.join(", ")}.`,
    );
  }
  if (objectType === "deal_splits") {
    throw new UsageError(
      "deal_splits: a deal has several splits, which a row cannot hold; write them with @x/batch-http.",
    );
  }
  const { allOrNone, apiVersion } = options;
  // The record id is what an update goes by anyway.
  const idProperty = options.idProperty === "hs_object_id" ? undefined : options.idProperty;
  if (operation === "upsert" && idProperty === undefined) {
    throw new UsageError(
      "upsert needs --id-property P: the unique property to find records by, such as email.",
    );
  }
  // A create goes by nothing; what is unique tells whether it was carried out.
  const key = operation === "create" ? { uniqueProperty: idProperty } : { idProperty };
  const job = { operation, objectType, ...key, allOrNone, apiVersion } as const;
  resolveJob(job);
  return job;
}
