// What an administrator has set up in an account, in HubSpot's form. Fields that are not listed here are kept.

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

/** The rows of each list of settings. */
export interface Settings {
  readonly owners: Owner;
  readonly pipelines: Pipeline;
  readonly propertyValidations: PropertyValidations;
}
