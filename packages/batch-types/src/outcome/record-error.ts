/**
 * Why a record was refused, by HubSpot or, before anything was sent, by this library. HubSpot's message is
 * cut to 2,000 characters; its category, code and correlation id to 200.
 */
export interface RecordError {
  /** HubSpot's category, such as `VALIDATION_ERROR`. `INVALID_RECORD`: refused before it was sent. */
  readonly category: string;
  /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
  readonly code?: string;
  /**
   * For people. Where HubSpot does not say which of several records of a request it refused (`allOrNone`), it begins with
   * `Perhaps about another record of its request: `.
   */
  readonly message: string;
  /** The property that was refused. */
  readonly property?: string;
  /** The id of the record that already has this unique value. */
  readonly existingId?: string;
  /** Index of the record with the same key, when this one was refused as its duplicate. */
  readonly duplicateOf?: number;
  /** The id of the request at HubSpot. Give it to their support. */
  readonly correlationId?: string;
  /** HubSpot's error, unchanged. Absent when the record was refused before it was sent. */
  readonly raw?: unknown;
}
