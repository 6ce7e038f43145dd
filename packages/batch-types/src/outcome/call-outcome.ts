import type { Account } from "../record/account.ts";
import type { AssociationType } from "../record/association.ts";
import type { PropertyDefinition } from "../record/property-definition.ts";
import type { Settings } from "../record/setting.ts";
import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { PropertyOperation } from "../registry/property-endpoints.ts";
import type { SettingName } from "../registry/setting-endpoints.ts";
import type { OutcomeBase, FailedOutcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";
import type { BatchResult } from "./result.ts";

/** The two records are associated. */
export interface AssociatedOutcome extends OutcomeBase {
  readonly status: "associated";
}

/** HubSpot accepted the archive. It says the same for what does not exist. */
export interface ArchivedOutcome extends OutcomeBase {
  readonly status: "archived";
}

/** A type of association between two objects. */
export interface AssociationLabel extends AssociationType {
  /** `null` for the unlabelled type. */
  readonly label: string | null;
}

/** A record that another record is associated with. */
export interface AssociatedRecord {
  /** The record id. */
  readonly id: string;
  /** The types of the association. `removeLabels` takes them as they are. */
  readonly types: readonly AssociationLabel[];
}

/** All associations of a record. */
export interface AssociationsFoundOutcome extends OutcomeBase {
  readonly status: "found";
  /** The record id. */
  readonly id: string;
  /** Empty when the record has none. */
  readonly associations: readonly AssociatedRecord[];
}

/** All types of association between two objects. */
export interface AssociationLabelsListedOutcome extends OutcomeBase {
  readonly status: "found";
  readonly labels: readonly AssociationLabel[];
}

/** The property is new, or it was archived and is back with the given definition. */
export interface PropertyCreatedOutcome extends OutcomeBase {
  readonly status: "created";
  readonly definition: PropertyDefinition;
}

/** The property as the account defines it. */
export interface PropertyFoundOutcome extends OutcomeBase {
  readonly status: "found";
  readonly definition: PropertyDefinition;
}

/** All properties of an object. */
export interface PropertiesListedOutcome extends OutcomeBase {
  readonly status: "found";
  readonly definitions: readonly PropertyDefinition[];
}

/** The account that the token belongs to. */
export interface AccountFoundOutcome extends OutcomeBase {
  readonly status: "found";
  readonly account: Account;
}

/** All owners or limits of the account, or all pipelines or property validations of an object. */
export interface SettingsListedOutcome extends OutcomeBase {
  readonly status: "found";
  readonly settings: readonly Settings[SettingName][];
}

type Unconfirmed = FailedOutcome | SkippedOutcome | UnknownOutcome;

/** What happened to one input of an association call. */
export type AssociationOutcomeOf<Op extends AssociationOperation> =
  | {
      create: AssociatedOutcome;
      createDefault: AssociatedOutcome;
      archive: ArchivedOutcome;
      removeLabels: ArchivedOutcome;
      read: AssociationsFoundOutcome;
    }[Op]
  | Unconfirmed;

/** What happened to one input of a call for property definitions. */
export type PropertyOutcomeOf<Op extends PropertyOperation> =
  | {
      create: PropertyCreatedOutcome;
      read: PropertyFoundOutcome;
      archive: ArchivedOutcome;
      list: PropertiesListedOutcome;
    }[Op]
  | Unconfirmed;

/** What happened to one input of a call for associations, property definitions, the account or its settings. */
export type CallOutcome =
  | AccountFoundOutcome
  | AssociationOutcomeOf<AssociationOperation>
  | AssociationLabelsListedOutcome
  | PropertyOutcomeOf<PropertyOperation>
  | SettingsListedOutcome;

/** The outcomes of a call for associations, property definitions, the account or its settings. `counts` has each status it can have. */
export type CallResult<One extends CallOutcome = CallOutcome> = BatchResult<
  One,
  Readonly<Record<One["status"], number>>
>;
