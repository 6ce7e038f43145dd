import type { Account } from "../record/account.ts";
import type { AssociationType } from "../record/association.ts";
import type { PropertyDefinition } from "../record/property-definition.ts";
import type { RecordList } from "../record/record-list.ts";
import type { RecordRow } from "../record/record-row.ts";
import type { Settings } from "../record/setting.ts";
import type { SubscriptionStatus } from "../record/subscription-status.ts";
import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { PropertyOperation } from "../registry/property-endpoints.ts";
import type { SettingName } from "../registry/setting-endpoints.ts";
import type { StatusOperation } from "../registry/status-endpoints.ts";
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

/** All associations of a record, or the first page of them. */
export interface AssociationsFoundOutcome extends OutcomeBase {
  readonly status: "found";
  /** The record id. */
  readonly id: string;
  /** Empty when the record has none. */
  readonly associations: readonly AssociatedRecord[];
  /** Only the first page was asked for, and there are more. */
  readonly hasMore?: true;
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

/** All owners or limits of the account, the scopes of the token, or all pipelines or property validations of an object. */
export interface SettingsListedOutcome extends OutcomeBase {
  readonly status: "found";
  readonly settings: readonly Settings[SettingName][];
}

/** The list that was asked for. */
export interface ListFoundOutcome extends OutcomeBase {
  readonly status: "found";
  /** `null` when the account has no such list. */
  readonly list: RecordList | null;
}

/** All lists of an object. */
export interface ListsFoundOutcome extends OutcomeBase {
  readonly status: "found";
  readonly lists: readonly RecordList[];
}

/** The list is new. */
export interface ListCreatedOutcome extends OutcomeBase {
  readonly status: "created";
  readonly list: RecordList;
}

/** The record is in the list now, and was not before. */
export interface AddedOutcome extends OutcomeBase {
  readonly status: "added";
}

/** The record is no longer in the list. */
export interface RemovedOutcome extends OutcomeBase {
  readonly status: "removed";
}

/** HubSpot has no record with this id, so it is in no list. */
export interface MissingOutcome extends OutcomeBase {
  readonly status: "missing";
}

/**
 * The record was in the list before it was to be added, or was not in it before it was to be removed. With `attempts`
 * above 1, it may also have been an earlier attempt of this call.
 */
export interface UnchangedMembershipOutcome extends OutcomeBase {
  readonly status: "unchanged";
}

/** The communication preferences of a person, read. */
export interface StatusesFoundOutcome extends OutcomeBase {
  readonly status: "found";
  /** One for each subscription. */
  readonly statuses: readonly SubscriptionStatus[];
}

/** The communication preferences of a person, written. `unchanged`: they were so before. */
export interface StatusesWrittenOutcome extends OutcomeBase {
  readonly status: "updated" | "unchanged";
  /** Those that HubSpot returned: after `write` the one that was written, after `unsubscribeAll` each. */
  readonly statuses: readonly SubscriptionStatus[];
}

/** HubSpot took the event. It does not say whether it counts the event, and for whom. */
export interface AcceptedOutcome extends OutcomeBase {
  readonly status: "accepted";
}

/** The two records are one. */
export interface MergedOutcome extends OutcomeBase {
  readonly status: "merged";
  /** The id of the record that is left. HubSpot may have given it a new id; both old ids lead to it. */
  readonly id: string;
  /** The record that is left, as HubSpot returned it. */
  readonly record: RecordRow;
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

/** What happened to one record that was to be added to a list, or removed from it. */
export type MembershipOutcomeOf<Op extends "add" | "remove"> =
  | { add: AddedOutcome; remove: RemovedOutcome }[Op]
  | MissingOutcome
  | UnchangedMembershipOutcome
  | Unconfirmed;

/** What happened to one input of a call for communication preferences. */
export type StatusOutcomeOf<Op extends StatusOperation> =
  | {
      write: StatusesWrittenOutcome;
      read: StatusesFoundOutcome;
      unsubscribeAll: StatusesWrittenOutcome;
    }[Op]
  | Unconfirmed;

/** What happened to one custom event. */
export type EventOutcome = AcceptedOutcome | Unconfirmed;

/** What happened to one pair of records to merge. */
export type MergeOutcome = MergedOutcome | Unconfirmed;

/** What happened to one input of a call that is not about the values of records. */
export type CallOutcome =
  | AccountFoundOutcome
  | EventOutcome
  | ListCreatedOutcome
  | ListFoundOutcome
  | ListsFoundOutcome
  | MembershipOutcomeOf<"add" | "remove">
  | MergeOutcome
  | StatusOutcomeOf<StatusOperation>
  | AssociationOutcomeOf<AssociationOperation>
  | AssociationLabelsListedOutcome
  | PropertyOutcomeOf<PropertyOperation>
  | SettingsListedOutcome;

/** The outcomes of a call that is not about the values of records. `counts` has each status it can have. */
export type CallResult<One extends CallOutcome = CallOutcome> = BatchResult<
  One,
  Readonly<Record<One["status"], number>>
>;
