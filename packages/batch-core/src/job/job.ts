import type { ApiVersion, ObjectType, Operation } from "@x/batch-types/registry";

/**
 * What to do with a second record of the same key while the first is still waiting to be sent.
 * HubSpot refuses a batch that names a record twice.
 *
 * - `merge`: one record is sent, later properties win, both share its fate.
 * - `sequence`: the second goes into a later batch.
 * - `refuse`: the second fails, unsent.
 */
export type Duplicates = "merge" | "sequence" | "refuse";

/** What is asked, without the records. */
export interface Job {
  readonly operation: Operation;
  readonly objectType: ObjectType;
  /** @default "2026-03" */
  readonly apiVersion?: ApiVersion | undefined;
  /** The unique property that `id` is a value of; required for upsert. Update: @default the record id */
  readonly idProperty?: string | undefined;
  /** Create only: the unique property that tells two records apart. @default "email" for contacts, else none */
  readonly uniqueProperty?: string | undefined;
  /** Create and upsert: one bad record refuses its whole batch. @default false */
  readonly allOrNone?: boolean | undefined;
  /** @default "refuse" for create, "merge" for the rest */
  readonly duplicates?: Duplicates | undefined;
  /** Read only: the properties to return; `idProperty` is always among them. @default those HubSpot returns unasked; by an `idProperty` other than `email`, only that */
  readonly properties?: readonly string[] | undefined;
  /** Read only: the properties to return with every value they had; 50 records in a request then. @default none */
  readonly propertiesWithHistory?: readonly string[] | undefined;
  /** Read only: `true` finds archived records, and no others. @default false */
  readonly archived?: boolean | undefined;
  /** Records in a request, from 1 to 100. @default 100, or 50 with `propertiesWithHistory` */
  readonly batchSize?: number | undefined;
  /** Bytes of JSON that the records of a request may have together; a larger record goes alone. @default 4,000,000; no limit with `allOrNone`, which needs one request */
  readonly batchBytes?: number | undefined;
  /** How often a request that was not carried out is sent again. @default 10 */
  readonly maxRetries?: number | undefined;
}

/** A job with every option present; what batches carry. */
export interface ResolvedJob {
  readonly operation: Operation;
  readonly objectType: ObjectType;
  readonly apiVersion: ApiVersion;
  /** What `id` means; absent when it is the record id. */
  readonly idProperty?: string;
  readonly uniqueProperty?: string;
  readonly allOrNone: boolean;
  readonly duplicates: Duplicates;
  readonly properties?: readonly string[];
  readonly propertiesWithHistory?: readonly string[];
  readonly archived?: true;
  readonly batchSize: number;
  readonly batchBytes?: number;
  readonly maxRetries: number;
}
