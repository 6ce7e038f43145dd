import {
  ASSOCIATION_OPERATIONS,
  PROPERTY_OPERATIONS,
  STATUS_ENDPOINTS,
} from "@x/batch-types/registry";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { type CallJob, type ResolvedCallJob, SENSITIVITIES } from "./call-job.ts";
import {
  checkObjectType,
  checkOptions,
  type Checks,
  FLAG,
  LIST_ID,
  oneOf,
  optional,
  required,
  VERSION,
  wholeNumber,
} from "./check-options.ts";
import { DEFAULTS } from "./defaults.ts";

/**
 * Returns the job with its defaults filled in.
 *
 * @throws {InvalidOptionsError} naming every problem.
 */
export function resolveCallJob(job: CallJob): ResolvedCallJob {
  const problems = findProblems(job);
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  const { apiVersion = DEFAULTS.apiVersion, maxRetries = DEFAULTS.maxRetries } = job;
  return { ...job, apiVersion, maxRetries };
}

const LIST: Checks = { operation: required(oneOf(["list"])) };
const OBJECT_SETTING: Checks = {
  ...LIST,
  objectType: checkRecordType,
};

const OWN_CHECKS: Readonly<Record<CallJob["about"], Checks>> = {
  account: { operation: required(oneOf(["read"])) },
  associations: {
    operation: required(oneOf([...ASSOCIATION_OPERATIONS, "labels"])),
    from: checkRecordType,
    to: checkRecordType,
    firstPage: optional(FLAG),
  },
  properties: {
    operation: required(oneOf(PROPERTY_OPERATIONS)),
    objectType: checkRecordType,
    archived: optional(FLAG),
    dataSensitivity: optional(oneOf(SENSITIVITIES)),
  },
  owners: { ...LIST, archived: optional(FLAG) },
  pipelines: OBJECT_SETTING,
  propertyValidations: OBJECT_SETTING,
  schemas: LIST,
  recordLimits: LIST,
  customPropertyLimits: LIST,
  associationLabelLimits: LIST,
  objectsAtAssociationLimit: LIST,
  scopes: LIST,
  lists: {
    operation: required(oneOf(["find", "list", "create"])),
    objectType: (value) => (value === undefined ? undefined : checkRecordType(value)),
  },
  memberships: { operation: required(oneOf(["add", "remove"])), listId: required(LIST_ID) },
  statuses: { operation: required(oneOf(Object.keys(STATUS_ENDPOINTS))) },
  events: { operation: required(oneOf(["send"])) },
  records: { operation: required(oneOf(["merge"])), objectType: checkRecordType },
};

function findProblems(job: CallJob): string[] {
  return checkOptions(job, {
    about: () => undefined,
    ...OWN_CHECKS[job.about],
    apiVersion: optional(VERSION),
    maxRetries: optional(wholeNumber(0)),
  });
}

function checkRecordType(value: unknown): string | undefined {
  if (value !== "deal_splits") return checkObjectType(value);
  return "deal splits have neither associations nor properties of their own.";
}
