import type { AssociationCategory } from "../registry/association-endpoints.ts";
import type { ObjectType } from "../registry/object-type.ts";

/**
 * A type of association between two records, in one direction.
 *
 * @example
 * const contactToCompany: AssociationType = {
 *   associationCategory: "HUBSPOT_DEFINED",
 *   associationTypeId: 279,
 * };
 */
export interface AssociationType {
  readonly associationCategory: AssociationCategory;
  /** Unique only within its category. */
  readonly associationTypeId: number;
}

/** An association that a create makes together with the new record. */
export interface Association {
  readonly to: { readonly id: string };
  /** At least one. */
  readonly types: readonly AssociationType[];
}

/**
 * An association that is made after a record was updated or upserted, in a request of its own: HubSpot
 * takes no associations in an update or upsert.
 */
export interface FollowUpAssociation {
  readonly to: { readonly objectType: ObjectType; readonly id: string | number };
  /** Without types, the unlabelled type of the two objects. */
  readonly types?: readonly AssociationType[];
}

/** Two records, by their record ids. */
export interface AssociationPair {
  readonly from: string | number;
  readonly to: string | number;
}

/**
 * Two records, and the types of association between them.
 *
 * @example
 * const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }] as const;
 * const pair: TypedAssociationPair = { from: 101, to: 2002, types };
 */
export interface TypedAssociationPair extends AssociationPair {
  /** At least one. */
  readonly types: readonly AssociationType[];
}
