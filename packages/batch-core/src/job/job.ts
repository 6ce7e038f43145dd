import type { ApiVersion, ObjectType, Operation } from "@x/batch-types/registry";

/**
 * What to do with a second record of the same key: HubSpot refuses a batch that names a record twice.
 *
 * - `merge`: both are sent as one record and share its outcome; later properties win.
 * - `sequence`: the second goes into a later batch.
 * - `refuse`: the second fails without being sent.
 */
export type Duplicates = "merge" | "sequence" | "refuse";

/** What becomes of a record when a record to associate with does not exist. */
export type MissingTargets = "fail" | "create" | "ignore";

/** What to do, without the records. */
export interface Job {
  readonly operation: Operation;
  /** A name such as `contacts`, a type id such as `2-345`, or a custom object such as `p_vendor`. */
  readonly objectType: ObjectType;
  /** HubSpot's API version. @default that of the client; without a client "2026-09" */
  readonly apiVersion?: ApiVersion | undefined;
  /** Update, upsert and read: the unique property whose value `id` is. Required for upsert. @default the record id */
  readonly idProperty?: string | undefined;
  /** Create only: the unique property by which a create without an answer is looked up. @default "email" for contacts, else none */
  readonly uniqueProperty?: string | undefined;
  /** Create and upsert: one bad record refuses all. All records must fit in one request. @default false */
  readonly allOrNone?: boolean | undefined;
  /** @default "refuse" for create, "merge" for the rest */
  readonly duplicates?: Duplicates | undefined;
  /**
   * Read only: the properties to return besides `idProperty`. @default HubSpot's choice; with an `idProperty`
   * other than `email`, none
   */
  readonly properties?: readonly string[] | undefined;
  /** Read only: the properties to return with their earlier values; at most 50 records go in a request then. @default none */
  readonly propertiesWithHistory?: readonly string[] | undefined;
  /** Read only: `true` returns archived records and no others. @default false */
  readonly archived?: boolean | undefined;
  /**
   * Create, update and upsert: what becomes of a record when a record to associate with, named by a unique property,
   * does not exist.
   *
   * - `fail`: the record is `failed`, and not written.
   * - `create`: the missing record is created, with that property alone. One that is searched for is never created: as with `fail`.
   * - `ignore`: the record is written without that association.
   *
   * @default "fail"
   */
  readonly missingTargets?: MissingTargets | undefined;
  /** The most records in a request, from 1 to 100. @default 100, or 50 with `propertiesWithHistory` */
  readonly batchSize?: number | undefined;
  /** The most bytes of JSON in the records of a request; a larger record goes alone. @default 4,000,000; no limit with `allOrNone` */
  readonly batchBytes?: number | undefined;
  /** How often a request is sent again at most, from 0. A new token and parts of a batch do not count. @default 10 */
  readonly maxRetries?: number | undefined;
}

/** A job with its defaults filled in. Every batch carries it. */
export interface ResolvedJob {
  readonly operation: Operation;
  readonly objectType: ObjectType;
  readonly apiVersion: ApiVersion;
  /** The unique property whose value `id` is. Absent: `id` is the record id. */
  readonly idProperty?: string;
  readonly uniqueProperty?: string;
  readonly allOrNone: boolean;
  readonly duplicates: Duplicates;
  readonly properties?: readonly string[];
  readonly propertiesWithHistory?: readonly string[];
  readonly archived?: true;
  /** Absent: `fail`. */
  readonly missingTargets?: Exclude<MissingTargets, "fail">;
  readonly batchSize: number;
  readonly batchBytes?: number;
  readonly maxRetries: number;
}
