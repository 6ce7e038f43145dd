// What is set up in an account, in HubSpot's form. Fields that are not listed here are kept.

/** A team that an owner is in. */
export interface OwnerTeam {
  readonly id: string;
  readonly name?: string | null;
  /** Whether it is the owner's main team. */
  readonly primary?: boolean | null;
  readonly [field: string]: unknown;
}

/** A user, or a queue of work, that can own records. */
export interface Owner {
  /** The value of `hubspot_owner_id` and other properties that name an owner. */
  readonly id: string;
  /** Absent for owners without one. */
  readonly email?: string | null;
  /** `PERSON` or `QUEUE`. */
  readonly type?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  /** The id of the user. It is not the id of the owner. Absent when the user has left. */
  readonly userId?: number | null;
  /** The id of the user, also when the user has left. */
  readonly userIdIncludingInactive?: number | null;
  readonly teams?: readonly OwnerTeam[] | null;
  readonly archived?: boolean | null;
  /** ISO 8601. */
  readonly createdAt?: string | null;
  /** ISO 8601. */
  readonly updatedAt?: string | null;
  readonly [field: string]: unknown;
}

/** One step of a pipeline. */
export interface PipelineStage {
  /** The value of `dealstage` (deals) or `hs_pipeline_stage` (other objects). */
  readonly id: string;
  /** What people see. */
  readonly label: string;
  readonly displayOrder?: number | null;
  readonly archived?: boolean | null;
  /** Such as `{ probability: "0.2", isClosed: "false" }` for deals, `{ ticketState: "OPEN" }` for tickets. */
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly [field: string]: unknown;
}

/** The steps that records of one object go through. */
export interface Pipeline {
  /** The value of `pipeline` (deals) or `hs_pipeline` (other objects). */
  readonly id: string;
  /** What people see. */
  readonly label: string;
  readonly displayOrder?: number | null;
  readonly archived?: boolean | null;
  readonly stages: readonly PipelineStage[];
  readonly [field: string]: unknown;
}

/** A custom object of the account. */
export interface ObjectSchema {
  /** Such as `2-345`. */
  readonly objectTypeId: string;
  /** Such as `vendor`. */
  readonly name: string;
  /** The name with the account's number: `p1000001_vendor`. */
  readonly fullyQualifiedName: string;
  /** What people see. */
  readonly labels: { readonly singular?: string | null; readonly plural?: string | null };
  readonly [field: string]: unknown;
}

/** A rule for the values of a property. */
export interface PropertyValidationRule {
  /** Such as `ALPHANUMERIC`, `MAX_LENGTH`, `REGEX`. */
  readonly ruleType: string;
  /** Such as `["NUMERIC_ONLY"]` for `ALPHANUMERIC`, `["10"]` for `MAX_LENGTH`. */
  readonly ruleArguments: readonly string[];
  readonly shouldApplyNormalization?: boolean | null;
  readonly [field: string]: unknown;
}

/** The rules for the values of one property. */
export interface PropertyValidations {
  readonly propertyName: string;
  readonly propertyValidationRules: readonly PropertyValidationRule[];
  readonly [field: string]: unknown;
}

/** An object type, as people know it. */
export interface ObjectTypeLabels {
  /** Such as `0-1` for contacts. */
  readonly objectTypeId: string;
  readonly singularLabel: string;
  readonly pluralLabel: string;
  readonly [field: string]: unknown;
}

/** A limit of an account, in records, properties or labels. */
interface LimitUsage {
  /** How many there can be. */
  readonly limit: number;
  /** How many there are. */
  readonly usage: number;
  /** How many more there can be: `limit` less `usage`, never below 0. */
  readonly left: number;
}

/**
 * A limit for one object type. For records, custom objects share one limit: `limit` and `left` are then those of all
 * custom objects together, `usage` is that of this one.
 */
export interface ObjectLimit extends ObjectTypeLabels, LimitUsage {}

/** How many association labels there are between two object types. */
export interface AssociationLabelLimit extends LimitUsage {
  readonly fromObjectType: ObjectTypeLabels;
  readonly toObjectType: ObjectTypeLabels;
  readonly allLabels: readonly string[];
  readonly [field: string]: unknown;
}

/** An object type with records that have nearly, or wholly, as many associations to another one as they can. */
export interface ObjectAtLimit extends ObjectTypeLabels {
  readonly hasRecordsAtLimit: boolean;
  readonly hasRecordsNearLimit: boolean;
}

/** What an account can hold, and how much of it is left. */
export interface UsageLimits {
  readonly records: readonly ObjectLimit[];
  readonly customProperties: readonly ObjectLimit[];
  /** Only pairs of object types that have labels. */
  readonly associationLabels: readonly AssociationLabelLimit[];
  /** Only object types with such records. */
  readonly objectsAtAssociationLimit: readonly ObjectAtLimit[];
}

/** The rows of each list of settings. */
export interface Settings {
  readonly owners: Owner;
  readonly pipelines: Pipeline;
  readonly schemas: ObjectSchema;
  readonly propertyValidations: PropertyValidations;
  readonly recordLimits: ObjectLimit;
  readonly customPropertyLimits: ObjectLimit;
  readonly associationLabelLimits: AssociationLabelLimit;
  readonly objectsAtAssociationLimit: ObjectAtLimit;
  /** Names, such as `crm.objects.contacts.read`. */
  readonly scopes: string;
}
