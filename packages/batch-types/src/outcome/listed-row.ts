import type { RowOf } from "./outcome-of.ts";
import type { Properties } from "../record/record.ts";

/** A record that another record is associated with, as a list names it. */
export interface ListedAssociation {
  /** The record id. */
  readonly id: string;
  /** The name of the association type, such as `contact_to_company`. A record with several types is there several times. */
  readonly type?: string | null;
  readonly [field: string]: unknown;
}

/** The associations of a record with records of one object type, as a list has them. */
export interface ListedAssociations {
  readonly results: readonly ListedAssociation[];
  /** Present when the record has more of them than HubSpot puts into a list. The call `associations.read` reads all. */
  readonly paging?: unknown;
  readonly [field: string]: unknown;
}

/** A record of a list. */
export type ListedRow<Given = Properties> = RowOf<Given> & {
  /** By object type, as HubSpot names it. Absent when none were asked for, or the record has none. */
  readonly associations?: Readonly<Record<string, ListedAssociations>> | null;
};
