import type { Job } from "@x/batch-core";
import type { Operation } from "@x/batch-types";
import { type AccountDefinitions, isUnique } from "../account/account-definitions.ts";
import { didYouMean } from "./nearest.ts";

/**
 * Says why HubSpot cannot find records by the id property of a job: it refuses every request that names a property
 * whose values are not unique. Where the token may not list all properties, one that is not listed may be unique.
 *
 * @param needsIdProperty Whether nothing else will do, such as the record id.
 * @returns One problem, or none.
 *
 * @example
 * const job = { operation: "upsert", objectType: "companies", idProperty: "name" } as const;
 * const properties = [{ name: "name", type: "string" }];
 * idPropertyProblems(job, { properties, hidden: [] }).length; //=> 1
 */
export function idPropertyProblems(
  job: Pick<Job, "operation" | "objectType" | "idProperty" | "uniqueProperty">,
  { properties, hidden }: Pick<AccountDefinitions, "properties" | "hidden">,
  needsIdProperty = false,
): string[] {
  const { operation, objectType, idProperty = job.uniqueProperty } = job;
  if (idProperty === undefined) return [];
  const isListed = properties.some(({ name }) => name === idProperty);
  if (!isListed && hidden.length > 0) return [];
  const unique = properties.filter((one) => isUnique(objectType, one)).map(({ name }) => name);
  if (unique.includes(idProperty)) return [];
  const names = properties.map(({ name }) => name);
  const why = isListed
    ? `its values are not unique, so HubSpot finds no ${objectType} by it.${noteOn(objectType, idProperty)}`
    : `${objectType} in this account do not have it.${didYouMean(idProperty, names)}`;
  const instead = needsIdProperty ? [] : [INSTEAD[operation]];
  const others =
    unique.length === 0
      ? ["No property of this object is unique", ...instead].join("; ")
      : [`Name one that is unique: ${unique.join(", ")}`, ...instead].join(", or ");
  return [
    `the id property ${idProperty}: ${why} ${others}. HubSpot lets you add properties that require unique values.`,
  ];
}

const BY_RECORD_ID = "update by record id: with a column hs_object_id, and without an id property";

const INSTEAD: Readonly<Record<Operation, string>> = {
  create: "create without an id property",
  update: BY_RECORD_ID,
  upsert: BY_RECORD_ID,
  archive: "archive by record id: without an id property",
  read: "read by record id: without an id property",
};

/** HubSpot's own import tool does what its API does not. */
function noteOn(objectType: string, name: string): string {
  const isCompany = objectType === "companies" || objectType === "0-2";
  return isCompany && name === "domain"
    ? " Its import tool matches companies by domain, its API does not."
    : "";
}
