import type { Association } from "./association.ts";
import type { DealSplit } from "./record.ts";

// One entry of `inputs` in the body of a request.

/** A record to create, as it is sent. */
export interface CreateInput {
  /** HubSpot returns it in errors about this record. */
  readonly objectWriteTraceId?: string;
  /** All values are strings. */
  readonly properties: Readonly<Record<string, string>>;
  readonly associations?: readonly Association[];
}

/** A record to update or upsert, as it is sent. */
export interface UpdateInput {
  /** The record id, or a value of `idProperty`. */
  readonly id: string;
  readonly idProperty?: string;
  /** HubSpot returns it in errors about this record. */
  readonly objectWriteTraceId?: string;
  /** All values are strings. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A record to archive or read, as it is sent. */
export interface ArchiveInput {
  readonly id: string;
}

/** A deal and its splits, as they are sent. */
export interface DealSplitsInput {
  /** The record id of the deal. Only here HubSpot takes an id as a number. */
  readonly id: number;
  /** At least one. */
  readonly splits: readonly DealSplit[];
}
