/** How the sandbox behaves where it is not known how HubSpot does. */
export interface Quirks {
  /**
   * Rows of success carry the `objectWriteTraceId` they were sent with. The field is in HubSpot's
   * description; no public capture proves that it is filled.
   *
   * @default true
   */
  readonly traceIdEcho: boolean;
  /**
   * Rows of a write have properties besides those written, such as `lifecyclestage` for a new contact.
   * Recordings have them, and which ones differs by account and year.
   *
   * @default true
   */
  readonly computedInRows: boolean;
  /**
   * The refusal of a create with an e-mail that another contact has: a 409 that names the other, a 409
   * that does not, or the 400 of every other taken value. All were recorded.
   *
   * @default "conflict"
   */
  readonly takenEmail: "conflict" | "conflict-without-id" | "validation-error";
  /**
   * The refusal of a property without unique values as `idProperty` ends with the portal. Both forms
   * were recorded.
   *
   * @default false
   */
  readonly portalInRefusals: boolean;
  /**
   * A batch create of associations in v3: 200 and a row for each direction, as since August 2025, or
   * 201 and one row for each pair, as before.
   *
   * @default "both-ways"
   */
  readonly associationsV3: "both-ways" | "one-way";
  /**
   * Update with trace ids and a bad value: `207` refuses that record, `400` the whole batch.
   *
   * @default 207
   */
  readonly updateWithBadValue: 207 | 400;
  /**
   * Two equal new e-mails in one create with trace ids: one record is created and the other is
   * refused, or the whole batch answers 409. Without trace ids it is always 409.
   *
   * @default "one-wins"
   */
  readonly equalNewEmails: "one-wins" | "conflict";
  /**
   * The status of 2026-09 when some records were refused. Its description declares only the status
   * of success, which `200` plays: 201 for a create, 200 for the rest, with `errors` in the body.
   *
   * @default 207
   */
  readonly errorStatus202609: 207 | 200;
  /**
   * The order of `results`. `shuffled` is never the order of the inputs.
   *
   * @default "shuffled"
   */
  readonly resultOrder: "shuffled" | "reversed" | "input";
  /**
   * A refresh of an OAuth token gives a new refresh token, and the old one ends. HubSpot's v1 gives the
   * same one again; nothing is said of later versions.
   *
   * @default false
   */
  readonly refreshTokenRotates: boolean;
  /**
   * Whose requests share a window of the rate limit: those of one app, as HubSpot documents, or those
   * of all apps of a kind in the account, as some guides of others say.
   *
   * @default "app"
   */
  readonly rateLimitPer: "app" | "account";
  /**
   * Where a 403 names the scopes that are missing: in the `context` of its first error, or in that of
   * the answer. Both were captured.
   *
   * @default "errors"
   */
  readonly missingScopesIn: "errors" | "context";
  /**
   * A batch update of an id that was merged away: nothing is written and the record is in neither
   * list, or the record it was merged into is written and its row carries that id. Both were reported.
   *
   * @default "dropped"
   */
  readonly mergedIdInUpdate: "dropped" | "survivor";
  /**
   * What a merge leaves: a record with an id of its own, to which both old ids lead, as HubSpot
   * announced; or the primary record, as it was before.
   *
   * @default "new-record"
   */
  readonly mergeResult: "new-record" | "primary";
}

/** The home of every default of a quirk. */
export const DEFAULT_QUIRKS: Quirks = {
  traceIdEcho: true,
  computedInRows: true,
  takenEmail: "conflict",
  portalInRefusals: false,
  associationsV3: "both-ways",
  updateWithBadValue: 207,
  equalNewEmails: "one-wins",
  errorStatus202609: 207,
  resultOrder: "shuffled",
  refreshTokenRotates: false,
  rateLimitPer: "app",
  missingScopesIn: "errors",
  mergedIdInUpdate: "dropped",
  mergeResult: "new-record",
};
