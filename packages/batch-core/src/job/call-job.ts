import type { RecordObjectType } from "@x/batch-types";
import type {
  ApiVersion,
  AssociationOperation,
  PropertyOperation,
  SettingName,
  StatusOperation,
} from "@x/batch-types/registry";
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
