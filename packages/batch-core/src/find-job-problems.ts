import { API_VERSIONS, MAX_BATCH_INPUTS, OPERATIONS } from "@x/batch-types";
import { findObject } from "./find-object.ts";
import { show } from "./internal/show.ts";
import type { Job } from "./options.ts";

/** Everything that is wrong with a job, a sentence each. */
export function findJobProblems(job: Job): string[] {
  const { operation, objectType, apiVersion, idProperty } = job;
  const problems: string[] = [];
  if (!OPERATIONS.includes(operation)) {
    problems.push(`operation: expected one of ${OPERATIONS.join(", ")}; got ${show(operation)}.`);
  }
  if (typeof objectType !== "string" || findObject(objectType) === undefined) {
    problems.push(
      `objectType: expected a standard object such as contacts, a type id such as 0-1 or 2-345, or p123_name; got ${show(objectType)}.`,
    );
  }
  if (apiVersion !== undefined && !API_VERSIONS.includes(apiVersion)) {
    problems.push(
      `apiVersion: expected one of ${API_VERSIONS.join(", ")}; got ${show(apiVersion)}.`,
    );
  }
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
  if (job.duplicates !== undefined && !["merge", "sequence", "refuse"].includes(job.duplicates)) {
    problems.push(`duplicates: expected merge, sequence or refuse; got ${show(job.duplicates)}.`);
  }
  for (const [name, value, least, most] of [
    ["batchSize", job.batchSize, 1, MAX_BATCH_INPUTS],
    ["batchBytes", job.batchBytes, 1, Number.MAX_SAFE_INTEGER],
    ["maxRetries", job.maxRetries, 0, Number.MAX_SAFE_INTEGER],
  ] as const) {
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most)) {
      const range = most === MAX_BATCH_INPUTS ? `${least} to ${most}` : `${least}`;
      problems.push(`${name}: expected a whole number from ${range}; got ${show(value)}.`);
    }
  }
  return problems;
}
