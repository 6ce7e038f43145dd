import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { AssociationType } from "../schemas/association-type.ts";
import type { FailedOutcome, SkippedOutcome, UnknownOutcome } from "../schemas/outcome.ts";
import type { PropertyDefinition } from "../schemas/property-definition.ts";
import type { PropertyOperation } from "../registry/property-endpoints.ts";
import type { BatchResult } from "../schemas/result.ts";

interface EveryOutcome {
  /** Position in the input, from 0. */
  readonly index: number;
  /** The pair (`7 → 8`), the record id or the name, as given. */
  readonly key?: string;
  /** How many requests carried it. */
  readonly attempts: number;
  /** The same input stood there already, and was sent once. */
  readonly mergedInto?: number;
}

/** The two records are associated. */
export interface AssociatedOutcome extends EveryOutcome {
  readonly status: "associated";
}

/** HubSpot took the request; it answers the same for what was not there (fact 23). */
export interface ArchivedOutcome extends EveryOutcome {
  readonly status: "archived";
}

/** A way in which two records can belong together. `label` is `null` for a type without one. */
export type AssociationLabel = AssociationType & { readonly label: string | null };

/** A record that another is associated with, and in which ways. */
export interface AssociatedRecord {
  readonly id: string;
  /** As `removeLabels` takes them. */
  readonly types: readonly AssociationLabel[];
}

/** All associations of a record; none is an empty list. */
export interface AssociationsFoundOutcome extends EveryOutcome {
  readonly status: "found";
  readonly id: string;
  readonly associations: readonly AssociatedRecord[];
}

/** All the ways in which records of two objects can belong together. */
export interface AssociationLabelsListedOutcome extends EveryOutcome {
  readonly status: "found";
  readonly labels: readonly AssociationLabel[];
}

/** The property is new, or was archived and is back (fact 43). */
export interface PropertyCreatedOutcome extends EveryOutcome {
  readonly status: "created";
  readonly definition: PropertyDefinition;
}

/** The property as the account defines it. */
export interface PropertyFoundOutcome extends EveryOutcome {
  readonly status: "found";
  readonly definition: PropertyDefinition;
}

/** All properties of an object. */
export interface PropertiesListedOutcome extends EveryOutcome {
  readonly status: "found";
  readonly definitions: readonly PropertyDefinition[];
}

type Unconfirmed = FailedOutcome | SkippedOutcome | UnknownOutcome;

/** The truth about one input of an association call. */
export type AssociationOutcomeOf<Op extends AssociationOperation> =
  | {
      create: AssociatedOutcome;
      createDefault: AssociatedOutcome;
      archive: ArchivedOutcome;
      removeLabels: ArchivedOutcome;
      read: AssociationsFoundOutcome;
    }[Op]
  | Unconfirmed;

/** The truth about one input of a call for property definitions. */
export type PropertyOutcomeOf<Op extends PropertyOperation> =
  | {
      create: PropertyCreatedOutcome;
      read: PropertyFoundOutcome;
      archive: ArchivedOutcome;
      list: PropertiesListedOutcome;
    }[Op]
  | Unconfirmed;

/** The truth about one input of a call beside records. */
export type CallOutcome =
  | AssociationOutcomeOf<AssociationOperation>
  | AssociationLabelsListedOutcome
  | PropertyOutcomeOf<PropertyOperation>;

/** All outcomes of a call beside records, in the order of its input; `counts` has each status it can have. */
export type CallResult<One extends CallOutcome = CallOutcome> = BatchResult<
  One,
  Readonly<Record<One["status"], number>>
>;
