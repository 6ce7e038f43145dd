import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { AssociationType } from "../schemas/association-type.ts";
import type { ObjectType } from "../registry/object-type.ts";
import type { CreatePropertyInput } from "../schemas/property-request.ts";
import type { RecordId } from "./record.ts";

/** An object whose records can be associated, and which has properties: all but the deal splits. */
export type RecordObjectType = Exclude<ObjectType, "deal_splits">;

/** Two records, by their record ids. */
export interface AssociationPair {
  readonly from: string | number;
  readonly to: string | number;
}

/**
 * Two records, and the ways in which they belong together.
 *
 * @example
 * const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }] as const;
 * const pair: TypedAssociationPair = { from: 101, to: 2002, types };
 */
export interface TypedAssociationPair extends AssociationPair {
  /** At least one. */
  readonly types: readonly AssociationType[];
}

/** What each association call takes. */
export type AssociationInputOf<Op extends AssociationOperation> = {
  create: TypedAssociationPair;
  createDefault: AssociationPair;
  archive: AssociationPair;
  removeLabels: TypedAssociationPair;
  read: RecordId;
}[Op];

/** A property, by its internal name. */
export interface PropertyName {
  readonly name: string;
}

/** What each batch call for property definitions takes. */
export type PropertyInputOf<Op extends "create" | "read" | "archive"> = {
  create: CreatePropertyInput;
  read: PropertyName;
  archive: PropertyName;
}[Op];
