import type { RecordError } from "../outcome/record-error.ts";

/** A property that is to get another value. */
export interface PropertyChange {
  /** The internal name. */
  readonly property: string;
  /** The value HubSpot has; `""` for none. */
  readonly from: string;
  /** The value to send; `""` clears the property. */
  readonly to: string;
}

/** A property that is left as it is. */
export interface KeptProperty {
  /** The internal name. */
  readonly property: string;
  /** The value HubSpot has; `""` for none. Absent when it was not read. */
  readonly from?: string;
  /**
   * The value that was wanted. Of a created record that is to be archived, the one that it was created with; `""`
   * where it is not known.
   */
  readonly to: string;
  /**
   * - `not-read`: HubSpot's value is not known. The read did not ask for it, the token may not see it (sensitive
   *   data), or there was no answer.
   * - `rewritten`: HubSpot may have made `from` out of `to` itself, such as `+4930123456` out of `030 123456`. To
   *   send `to` may change nothing.
   * - `forward-only`: HubSpot would answer with success and keep `from`. A lifecycle stage does not go back unless
   *   it is cleared first.
   * - `changed-since`: of a change to undo: HubSpot no longer has the value that was written.
   */
  readonly why: "not-read" | "rewritten" | "forward-only" | "changed-since";
}

/** The fields of every change. */
export interface ChangeBase {
  /** Position in the input, from 0. */
  readonly index: number;
  /** The record id or unique value, as given. */
  readonly key?: string;
  /** Index of the first input about the same record. Both have the same change, which is to be written once. */
  readonly mergedInto?: number;
}

/** HubSpot has no such record. */
export interface CreateChange extends ChangeBase {
  readonly status: "create";
  /** Every property that the record sets, blank ones too. `from` is `""`. */
  readonly changes: readonly PropertyChange[];
}

/** HubSpot has the record, with other values. */
export interface UpdateChange extends ChangeBase {
  readonly status: "update";
  /** The record id. */
  readonly id: string;
  /** At least one. */
  readonly changes: readonly PropertyChange[];
  /** Properties that are not written. Often empty. */
  readonly kept: readonly KeptProperty[];
}

/** HubSpot has every wanted value already. */
export interface NoChange extends ChangeBase {
  readonly status: "unchanged";
  /** The record id. */
  readonly id: string;
}

/** No property is surely to change, and for some it cannot be told. */
export interface KeptChange extends ChangeBase {
  readonly status: "kept";
  /** The record id. Absent when the record was not read. */
  readonly id?: string;
  /** Empty only when the record was not read and sets no property. */
  readonly kept: readonly KeptProperty[];
}

/** HubSpot would refuse the record. */
export interface RefusedChange extends ChangeBase {
  readonly status: "refused";
  /** At least one. */
  readonly errors: readonly RecordError[];
}

/** The record is to be archived: it undoes a create. */
export interface ArchiveChange extends ChangeBase {
  readonly status: "archive";
  /** The record id. */
  readonly id: string;
}

/** The difference between one wanted record and HubSpot. Plain JSON. */
export type Change =
  | CreateChange
  | UpdateChange
  | NoChange
  | KeptChange
  | RefusedChange
  | ArchiveChange;

/** A change without its place in the input. */
export type Difference = Placeless<Change>;

type Placeless<Some> = Some extends Change ? Omit<Some, keyof ChangeBase> : never;
