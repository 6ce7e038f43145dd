import type { Operation } from "../registry/operation.ts";
import type { Association, FollowUpAssociation, KeyAssociation } from "./association.ts";

/** A value of a property. Numbers and booleans are sent as strings, the only form HubSpot documents. */
export type PropertyValue = string | number | boolean;

/**
 * Values by the internal name of the property. `undefined` leaves a property as it is; `""` clears it.
 *
 * @example
 * const properties: Properties = { email: "ada@example.com", numemployees: 12, phone: "" };
 */
export type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/** The constraint of a type parameter that names the properties of an object and their types. */
export type PropertyTypes<Given> = { readonly [Name in keyof Given]: PropertyValue | undefined };

/** Any of the given properties, each with a value of its type, or `""` to clear it. */
export type SomeProperties<Given> = {
  readonly [Name in keyof Given]?: Given[Name] | "" | undefined;
};

/**
 * The properties of a new record: those that are not optional in `Given` must be there, with a value.
 *
 * @example
 * const deal: NewProperties<{ dealname: string; amount?: number }> = { dealname: "Big" };
 */
export type NewProperties<Given> = SomeProperties<Given> & {
  readonly [Name in keyof Given as object extends Pick<Given, Name> ? never : Name]: Given[Name];
};

/** A record to create. */
export interface CreateRecord<Given = Properties> {
  readonly properties: NewProperties<Given>;
  readonly associations?: readonly (Association | KeyAssociation)[];
}

/** A record to update. */
export interface UpdateRecord<Given = Properties> {
  /** The record id, or the value of the job's `idProperty`. */
  readonly id: string | number;
  readonly properties: SomeProperties<Given>;
  readonly associations?: readonly FollowUpAssociation[];
}

/** A record to update if it exists, and else to create. */
export interface UpsertRecord<Given = Properties> {
  /** The value of the job's `idProperty`. When it is left out, it is taken from `properties`. */
  readonly id?: string | number;
  readonly properties: SomeProperties<Given>;
  readonly associations?: readonly FollowUpAssociation[];
}

/** The share of one owner in a deal. */
export interface DealSplit {
  readonly ownerId: number;
  /** From 0 to 1, with at most 8 decimals. The shares of one deal add up to 1. */
  readonly percentage: number;
}

/** A deal and all its splits. They replace the splits that the deal has. */
export interface DealSplitsRecord {
  /** The record id of the deal. */
  readonly id: string | number;
  readonly splits: readonly DealSplit[];
}

/** A record to archive or to read. */
export interface RecordId {
  /** The record id. In a read with `idProperty`, the value of that property. */
  readonly id: string | number;
}

/** The input of each operation. */
export type RecordOf<Op extends Operation, Object = string> = {
  create: CreateRecord;
  update: UpdateRecord;
  upsert: Object extends "deal_splits" ? DealSplitsRecord : UpsertRecord;
  archive: RecordId;
  read: RecordId;
}[Op];
