import type { RecordObjectType } from "@x/batch-types";
import {
  type ApiVersion,
  ASSOCIATION_OPERATIONS,
  type AssociationOperation,
  PROPERTY_OPERATIONS,
  type PropertyOperation,
  type SettingName,
  STATUS_ENDPOINTS,
  type StatusOperation,
} from "@x/batch-types/registry";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
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
import type { EveryCall } from "./every-call.ts";

/** A call about associations: operation, object types and options, without the records. */
export interface AssociationCallJob extends EveryCall {
  readonly about: "associations";
  readonly operation: AssociationOperation | "labels";
  readonly from: RecordObjectType;
  readonly to: RecordObjectType;
  /** Read only. Returns the first page of each record, up to 500, and says where there are more. @default false */
  readonly firstPage?: boolean | undefined;
}

/** A call about the property definitions of one object type, without their names. */
export interface PropertyCallJob extends EveryCall {
  readonly about: "properties";
  readonly operation: PropertyOperation;
  readonly objectType: RecordObjectType;
  /** Read and list only. `true` returns archived properties and no others. @default false */
  readonly archived?: boolean | undefined;
  /** Read and list only. Returns properties of this degree and no others. @default "non_sensitive" */
  readonly dataSensitivity?: DataSensitivity | undefined;
}

/** How sensitive the values of a property are. */
export type DataSensitivity = (typeof SENSITIVITIES)[number];

export const SENSITIVITIES = ["non_sensitive", "sensitive", "highly_sensitive"] as const;

/** A call for the account that the token belongs to. */
export interface AccountCallJob extends EveryCall {
  readonly about: "account";
  readonly operation: "read";
}

/** A call for all owners of the account. */
export interface OwnersCallJob extends EveryCall {
  readonly about: "owners";
  readonly operation: "list";
  /** `true` returns archived owners and no others. @default false */
  readonly archived?: boolean | undefined;
}

/** A call for all pipelines or property validations of one object type. */
export interface ObjectSettingCallJob extends EveryCall {
  readonly about: "pipelines" | "propertyValidations";
  readonly operation: "list";
  readonly objectType: RecordObjectType;
}

/** A call for all custom objects of the account, for its limits and how much of them is used, or for the token's scopes. */
export interface AccountSettingCallJob extends EveryCall {
  readonly about: Exclude<SettingName, (OwnersCallJob | ObjectSettingCallJob)["about"]>;
  readonly operation: "list";
}

/** A call for what is set up in the account. */
export type SettingCallJob = OwnersCallJob | ObjectSettingCallJob | AccountSettingCallJob;

/** A call that finds or creates a list of records, or names all lists. */
export interface ListCallJob extends EveryCall {
  readonly about: "lists";
  readonly operation: "find" | "list" | "create";
  /** The object whose records the list has. Not needed to find a list by its id. */
  readonly objectType?: RecordObjectType | undefined;
}

/** A call that adds records to a list, or removes them from it. */
export interface MembershipCallJob extends EveryCall {
  readonly about: "memberships";
  readonly operation: "add" | "remove";
  readonly listId: string | number;
}

/** A call about communication preferences. */
export interface StatusCallJob extends EveryCall {
  readonly about: "statuses";
  readonly operation: StatusOperation;
}

/** A call that sends custom events. */
export interface EventCallJob extends EveryCall {
  readonly about: "events";
  readonly operation: "send";
}

/** A call that merges the two records of each pair. */
export interface MergeCallJob extends EveryCall {
  readonly about: "records";
  readonly operation: "merge";
  readonly objectType: RecordObjectType;
}

/** A call that is not about the values of records. */
export type CallJob =
  | AccountCallJob
  | AssociationCallJob
  | EventCallJob
  | ListCallJob
  | MembershipCallJob
  | MergeCallJob
  | PropertyCallJob
  | SettingCallJob
  | StatusCallJob;

/** The job of a call with its defaults filled in. */
export type Resolved<Job extends CallJob> = Job & {
  readonly apiVersion: ApiVersion;
  readonly maxRetries: number;
};

export type ResolvedCallJob = Resolved<CallJob>;

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
