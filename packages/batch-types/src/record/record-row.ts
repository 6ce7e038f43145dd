/**
 * A remark about a record that was written. It is one of HubSpot's, such as
 * `PROPERTY_VALUE_NORMALIZED`; an error that HubSpot reports beside the written record; or one of ours,
 * `OTHER_VALUE_KEPT`: HubSpot has another value than the one sent. Its `context` then has
 * `propertyName`, `sentValue` and `keptValue`, each a list of one string.
 */
export interface Warning {
  readonly category?: string | null;
  readonly message?: string | null;
  readonly context?: Readonly<Record<string, unknown>> | null;
  readonly [field: string]: unknown;
}

/** A value that a property had. */
export interface PastValue {
  readonly value?: string | null;
  /** Since when, as ISO 8601. */
  readonly timestamp?: string | null;
  readonly sourceType?: string | null;
  readonly sourceId?: string | null;
  readonly sourceLabel?: string | null;
  readonly updatedByUserId?: number | null;
  readonly [field: string]: unknown;
}

/** The values that each property had, by internal name. */
export type PropertyHistory = Readonly<Record<string, readonly PastValue[] | null>>;

/** A record as HubSpot returns it. Times are ISO 8601. Fields that are not listed here are kept. */
export interface RecordRow {
  /** The record id. */
  readonly id: string;
  /** The values by internal name; `null` where there is none. */
  readonly properties?: Readonly<Record<string, string | null>> | null;
  /** Only in a read that asked for it; see {@link PropertyHistory}. */
  readonly propertiesWithHistory?: Readonly<Record<string, unknown>> | null;
  readonly createdAt?: string | null;
  readonly updatedAt?: string | null;
  readonly archived?: boolean | null;
  readonly archivedAt?: string | null;
  readonly url?: string | null;
  /** Only after an upsert: whether the record was created. */
  readonly new?: boolean | null;
  readonly objectWriteTraceId?: string | null;
  readonly warnings?: readonly Warning[] | null;
  readonly [field: string]: unknown;
}

/** A deal as HubSpot returns it with its splits. */
export interface DealSplitsRow {
  /** The record id of the deal. */
  readonly id: string;
  readonly splits?: readonly RecordRow[] | null;
  readonly [field: string]: unknown;
}
