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
 * A record to associate with, named by the value of a property instead of its id. It is looked up before the record
 * that names it is sent.
 *
 * @example
 * const acme: KeyTarget = { objectType: "p_vendor", idProperty: "code", id: "ACME" };
 */
export interface KeyTarget {
  readonly objectType: Exclude<ObjectType, "deal_splits">;
  readonly idProperty: string;
  /** The value of `idProperty`. */
  readonly id: string | number;
  /**
   * `key`: `idProperty` is unique, and a read finds the record. `search`: it is a text of any other property, such as
   * the `name` or the `domain` of companies; HubSpot's search finds the record, which is some seconds behind. When
   * several records have the text, in any case, the association is refused.
   *
   * @default "key"
   */
  readonly findBy?: "key" | "search" | undefined;
  /**
   * With `search`: where no record has `id`, the records that have these values are meant, one of each. So
   * `Hansa; Logistik` may be one company or two. @default `id` is the only value
   */
  readonly parts?: readonly string[] | undefined;
}

/** An association that a create makes with a record that is looked up before. */
export interface KeyAssociation {
  readonly to: KeyTarget;
  /** At least one. */
  readonly types: readonly AssociationType[];
}

/**
 * An association that is made after a record was updated or upserted, in a request of its own: HubSpot
 * takes no associations in an update or upsert.
 */
export interface FollowUpAssociation {
  readonly to: { readonly objectType: ObjectType; readonly id: string | number } | KeyTarget;
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
