import type { ObjectType } from "@x/batch-types/registry";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { DEFAULTS } from "./defaults.ts";
import { findJobProblems, mostRecords } from "./find-job-problems.ts";
import { findObject } from "./find-object.ts";
import type { Job, ResolvedJob } from "./job.ts";

/**
 * Fills in the defaults of a job and refuses one that cannot be done. Resolving twice changes nothing.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot has no such endpoint for the object.
 *
 * @example
 * resolveJob({ operation: "archive", objectType: "deals" }).apiVersion; //=> "2026-03"
 */
export function resolveJob(job: Job): ResolvedJob {
  const problems = findJobProblems(job);
  if (problems.length > 0) throw new InvalidOptionsError(problems);

  const { operation, objectType, apiVersion = DEFAULTS.apiVersion } = job;
  const offered = findObject(objectType)!.operations[apiVersion];
  if (!offered.includes(operation)) {
    throw new UnsupportedOperationError({ operation, objectType, apiVersion, offered });
  }

  // A record's own id is the default of an update; HubSpot refuses to be told so (fact 5: hs_object_id is
  // answered with "non-unique").
  const idProperty = job.idProperty === "hs_object_id" ? undefined : job.idProperty;
  const uniqueProperty =
    operation === "create" ? (job.uniqueProperty ?? defaultUniqueProperty(objectType)) : undefined;

  const allOrNone = job.allOrNone ?? DEFAULTS.allOrNone;
  const batchBytes = job.batchBytes ?? (allOrNone ? undefined : DEFAULTS.batchBytes);

  return {
    operation,
    objectType,
    apiVersion,
    ...(idProperty !== undefined && { idProperty }),
    ...(uniqueProperty !== undefined && { uniqueProperty }),
    allOrNone,
    duplicates: job.duplicates ?? DEFAULTS.duplicates[operation],
    ...(operation === "read" && readOptions(job)),
    batchSize: job.batchSize ?? mostRecords(job),
    ...(batchBytes !== undefined && { batchBytes }),
    maxRetries: job.maxRetries ?? DEFAULTS.maxRetries,
  };
}

function readOptions({ properties, propertiesWithHistory, archived }: Job): Partial<ResolvedJob> {
  return {
    ...(properties !== undefined && { properties }),
    ...(propertiesWithHistory !== undefined && { propertiesWithHistory }),
    ...(archived === true && { archived }),
  };
}

function defaultUniqueProperty(objectType: ObjectType): string | undefined {
  return objectType === "contacts" || objectType === "0-1"
    ? DEFAULTS.uniqueProperty.contacts
    : undefined;
}
