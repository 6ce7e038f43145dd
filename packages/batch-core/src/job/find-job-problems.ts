import { OPERATIONS } from "@x/batch-types/registry";
import { isPropertyName } from "../internal/is-property-name.ts";
import {
  flagProblems,
  nameProblems,
  numberProblems,
  objectTypeProblems,
  versionProblems,
} from "./option-problems.ts";
import { show } from "../internal/show.ts";
import { mostRecords } from "./most-records.ts";
import type { Job } from "./job-options.ts";

const NAMES = [
  "operation",
  "objectType",
  "apiVersion",
  "idProperty",
  "uniqueProperty",
  "allOrNone",
  "duplicates",
  "properties",
  "propertiesWithHistory",
  "archived",
  "batchSize",
  "batchBytes",
  "maxRetries",
] as const satisfies readonly (keyof Job)[];

/** Everything that is wrong with a job, a sentence each. */
export function findJobProblems(job: Job): string[] {
  const { operation, objectType, apiVersion, idProperty } = job;
  const problems = nameProblems(job, NAMES);
  if (!OPERATIONS.includes(operation)) {
    problems.push(`operation: expected one of ${OPERATIONS.join(", ")}; got ${show(operation)}.`);
  }
  problems.push(...objectTypeProblems("objectType", objectType), ...versionProblems(apiVersion));
  if (operation === "upsert" && objectType !== "deal_splits") {
    if (idProperty === undefined || idProperty === "") {
      problems.push("idProperty: an upsert needs the unique property to find records by.");
    } else if (idProperty === "hs_object_id") {
      problems.push("idProperty: HubSpot upserts by a unique property, not by hs_object_id.");
    }
  } else if (idProperty !== undefined && operation !== "update" && operation !== "read") {
    problems.push(`idProperty: HubSpot takes none for ${operation} of ${objectType}.`);
  }
  if (job.allOrNone === true && operation !== "create" && operation !== "upsert") {
    problems.push(
      `allOrNone: HubSpot cannot do it for ${operation}; only a create or upsert without trace ids is refused as a whole.`,
    );
  }
  for (const name of ["idProperty", "uniqueProperty"] as const) {
    const given: unknown = job[name];
    if (
      given !== undefined &&
      !isPropertyName(given) &&
      !(operation === "upsert" && given === "")
    ) {
      problems.push(`${name}: expected the name of a property; got ${show(given)}.`);
    }
  }
  for (const name of ["properties", "propertiesWithHistory"] as const) {
    const names: unknown = job[name];
    if (names !== undefined && !(Array.isArray(names) && names.every(isPropertyName))) {
      problems.push(`${name}: expected a list of property names; got ${show(names)}.`);
    }
  }
  if (job.duplicates !== undefined && !["merge", "sequence", "refuse"].includes(job.duplicates)) {
    problems.push(`duplicates: expected merge, sequence or refuse; got ${show(job.duplicates)}.`);
  }
  problems.push(
    ...flagProblems("allOrNone", job.allOrNone),
    ...flagProblems("archived", job.archived),
    ...numberProblems("batchSize", job.batchSize, 1, mostRecords(job)),
    ...numberProblems("batchBytes", job.batchBytes, 1),
    ...numberProblems("maxRetries", job.maxRetries, 0),
  );
  return problems;
}
