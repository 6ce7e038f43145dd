import type { ObjectType } from "@x/batch-types/registry";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import { DEFAULTS } from "./defaults.ts";
import { findJobProblems, mostRecords } from "./find-job-problems.ts";
import { findObject } from "./find-object.ts";
import type { Job, ResolvedJob } from "./job.ts";

/**
 * Returns the job with its defaults filled in. Resolving it again changes nothing.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot has no such batch endpoint for the object type.
 *
 * @example
 * resolveJob({ operation: "archive", objectType: "deals" }).apiVersion; //=> "2026-09"
 */
export function resolveJob(job: Job): ResolvedJob {
  const problems = findJobProblems(job);
  if (problems.length > 0) throw new InvalidOptionsError(problems);

  const { operation, objectType, apiVersion = DEFAULTS.apiVersion, missingTargets } = job;
  const { operations } = findObject(objectType)!;
  if (!operations[apiVersion].includes(operation)) {
    throw new UnsupportedOperationError({ operation, objectType, apiVersion, operations });
  }

  // HubSpot answers `idProperty: "hs_object_id"` with "non-unique" (fact 5); without it, `id` is the record id.
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
    ...(missingTargets !== undefined && missingTargets !== "fail" && { missingTargets }),
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
