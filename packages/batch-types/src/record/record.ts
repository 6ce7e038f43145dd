import type { Operation } from "../registry/operation.ts";
import type { AssociationType } from "../schemas/association-type.ts";
import type { ObjectType } from "../registry/object-type.ts";
import type { Association, DealSplit } from "../schemas/request.ts";

/** A value of a property. Numbers and booleans leave as strings, the only form HubSpot documents. */
export type PropertyValue = string | number | boolean;

/**
 * Properties by internal name. `undefined` leaves a property alone; `""` clears it.
 *
 * @example
 * const properties: Properties = { email: "ada@example.com", numemployees: 12, phone: "" };
 */
export type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/**
 * Says which properties an object has, and of which types, as a type parameter of a call.
 */
export type PropertyTypes<Given> = { readonly [Name in keyof Given]: PropertyValue | undefined };

/** Some of the properties, each of its type, or `""` to clear it. */
export type SomeProperties<Given> = {
  readonly [Name in keyof Given]?: Given[Name] | "" | undefined;
};

/** A record to create. */
export interface CreateRecord<Given = Properties> {
  readonly properties: SomeProperties<Given>;
  readonly associations?: readonly Association[];
}

/**
 * An association to make once a record is updated or upserted, in a request of its own: unlike a
 * create, those carry none. Without `types` it is the unlabelled one of the two objects.
 */
export interface FollowUpAssociation {
  readonly to: { readonly objectType: ObjectType; readonly id: string | number };
  readonly types?: readonly AssociationType[];
}

/** A record to update, by its record id, or by the value of the job's `idProperty`. */
export interface UpdateRecord<Given = Properties> {
  readonly id: string | number;
  readonly properties: SomeProperties<Given>;
  readonly associations?: readonly FollowUpAssociation[];
}

/** A record to create or update; `id` is the value of the job's `idProperty`, taken from `properties` when left out. */
export interface UpsertRecord<Given = Properties> {
  readonly id?: string | number;
  readonly properties: SomeProperties<Given>;
  readonly associations?: readonly FollowUpAssociation[];
}

/** A deal and all its splits; writing it replaces the splits the deal has. */
export interface DealSplitsRecord {
  readonly id: string | number;
  readonly splits: readonly DealSplit[];
}

/** A record named by its id only: to archive, or to read. */
export interface RecordId {
  readonly id: string | number;
}

/** The shape of record each operation takes. */
export type RecordOf<Op extends Operation, Object = string> = {
  create: CreateRecord;
  update: UpdateRecord;
  upsert: Object extends "deal_splits" ? DealSplitsRecord : UpsertRecord;
  archive: RecordId;
  read: RecordId;
}[Op];
