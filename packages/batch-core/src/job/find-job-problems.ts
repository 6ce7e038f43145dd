import { MAX_BATCH_INPUTS, MAX_HISTORY_INPUTS, OPERATIONS } from "@x/batch-types/registry";
import {
  type Check,
  checkObjectType,
  checkOptions,
  FLAG,
  type Accepted,
  oneOf,
  optional,
  required,
  VERSION,
  wholeNumber,
} from "./check-options.ts";
import { isPropertyName } from "../internal/is-property-name.ts";
import type { Job } from "./job.ts";

const DUPLICATES = ["merge", "sequence", "refuse"];
const PROPERTY: Accepted = ["the name of a property", isPropertyName];
export const PROPERTIES: Accepted = [
  "a list of property names",
  (value) => Array.isArray(value) && value.every(isPropertyName),
];

/** Returns every problem of a job, one sentence each. */
export function findJobProblems(job: Job): string[] {
  const checks: Readonly<Record<keyof Job, Check>> = {
    operation: required(oneOf(OPERATIONS)),
    objectType: checkObjectType,
    apiVersion: optional(VERSION),
    idProperty: (value) => checkIdProperty(value, job),
    uniqueProperty: optional(PROPERTY),
    allOrNone: (value) => checkAllOrNone(value, job),
    duplicates: optional([
      "merge, sequence or refuse",
      (value) => DUPLICATES.some((one) => one === value),
    ]),
    properties: optional(PROPERTIES),
    propertiesWithHistory: optional(PROPERTIES),
    archived: optional(FLAG),
    missingTargets: (value) => checkMissingTargets(value, job),
    batchSize: optional(wholeNumber(1, mostRecords(job))),
    batchBytes: optional(wholeNumber(1)),
    maxRetries: optional(wholeNumber(0)),
  };
  return checkOptions(job, checks);
}

/** Returns the most records that HubSpot accepts in one request of the job. */
export function mostRecords({ operation, propertiesWithHistory = [] }: Job): number {
  // Facts 1 and 48.
  return operation === "read" && propertiesWithHistory.length > 0
    ? MAX_HISTORY_INPUTS
    : MAX_BATCH_INPUTS;
}

function checkIdProperty(value: unknown, { operation, objectType }: Job): string | undefined {
  if (operation === "upsert" && objectType !== "deal_splits") {
    if (value === undefined || value === "") {
      return "an upsert needs the unique property to find records by.";
    }
    if (value === "hs_object_id") {
      return "HubSpot upserts by a unique property, not by hs_object_id.";
    }
  } else if (value !== undefined && operation !== "update" && operation !== "read") {
    return `HubSpot accepts none for ${operation} of ${objectType}; leave it out.`;
  }
  return optional(PROPERTY)(value);
}

const MISSING: Accepted = [
  "fail, create or ignore",
  (value) => ["fail", "create", "ignore"].some((one) => one === value),
];

function checkMissingTargets(value: unknown, { operation }: Job): string | undefined {
  if (value !== undefined && (operation === "archive" || operation === "read")) {
    return `${operation} makes no associations; leave it out.`;
  }
  return optional(MISSING)(value);
}

function checkAllOrNone(value: unknown, { operation }: Job): string | undefined {
  if (value === true && operation !== "create" && operation !== "upsert") {
    return `HubSpot offers it for create and upsert only; got ${operation}.`;
  }
  return optional(FLAG)(value);
}
