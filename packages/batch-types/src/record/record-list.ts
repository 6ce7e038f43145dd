import type { RecordObjectType } from "./call-input.ts";

/** A list of records: HubSpot's list, or segment. Fields that are not listed here are kept. */
export interface RecordList {
  readonly listId: string;
  readonly name: string;
  /** The type id of its records, such as `0-1` for contacts. */
  readonly objectTypeId: string;
  /**
   * `MANUAL`: records are added and removed. `SNAPSHOT`: the same, after filters chose the first ones. `DYNAMIC`:
   * filters choose them, and nothing can be added or removed.
   */
  readonly processingType: string;
  readonly [field: string]: unknown;
}

/** A record in a list. */
export interface ListMember {
  readonly recordId: string;
  /** When it was added. ISO 8601. */
  readonly membershipTimestamp?: string | null;
  readonly [field: string]: unknown;
}

/** Which list to find: by its id, or by object type and name, written as in HubSpot. */
export type ListToFind =
  | { readonly id: string | number }
  | { readonly objectType: RecordObjectType; readonly name: string };
