import type { AssociationOperation } from "../registry/association-endpoints.ts";
import type { ObjectType } from "../registry/object-type.ts";
import type { AssociationPair, TypedAssociationPair } from "./association.ts";
import type { CreatePropertyInput } from "./property-input.ts";
import type { RecordId } from "./record.ts";

/** An object that has properties, and whose records can be associated: every object but deal splits. */
export type RecordObjectType = Exclude<ObjectType, "deal_splits">;

/** The input of each association call. */
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

/** The input of each batch call for property definitions. */
export type PropertyInputOf<Op extends "create" | "read" | "archive"> = {
  create: CreatePropertyInput;
  read: PropertyName;
  archive: PropertyName;
}[Op];
