/** How the sandbox behaves where HubSpot's behaviour is not known, or differs. */
export interface Quirks {
  /**
   * Whether rows of success have the `objectWriteTraceId` that was sent. HubSpot's API description has the
   * field; no public recording shows it filled.
   *
   * @default true
   */
  readonly traceIdEcho: boolean;
  /**
   * Whether rows of a write have more properties than those written, such as `lifecyclestage` for a new
   * contact. In recordings they do; which ones differs by account and year.
   *
   * @default true
   */
  readonly computedInRows: boolean;
  /**
   * The answer to a create with the e-mail of another contact: a 409 with the id of the other, a 409
   * without it, or a 400 as for any other taken value. All were recorded.
   *
   * @default "conflict"
   */
  readonly takenEmail: "conflict" | "conflict-without-id" | "validation-error";
  /**
   * Whether the refusal of an `idProperty` without unique values ends with "in portal ID N". Both forms were
   * recorded.
   *
   * @default false
   */
  readonly portalInRefusals: boolean;
  /**
   * The answer to a batch create of associations in v3: 200 and a row for each direction (since August
   * 2025), or 201 and one row for each pair (before).
   *
   * @default "both-ways"
   */
  readonly associationsV3: "both-ways" | "one-way";
  /**
   * The answer to an update with trace ids and a bad value: 207 refuses that record, 400 the whole batch.
   *
   * @default 207
   */
  readonly updateWithBadValue: 207 | 400;
  /**
   * The answer to a create with trace ids that has the same new e-mail twice: one record is created and the
   * other refused, or the whole batch is answered 409. Without trace ids it is always 409.
   *
   * @default "one-wins"
   */
  readonly equalNewEmails: "one-wins" | "conflict";
  /**
   * The status of version 2026-09 when some records were refused. HubSpot's API description has only the
   * status of success: `200` means 201 for a create and 200 for the rest, with `errors` in the body.
   *
   * @default 207
   */
  readonly errorStatus202609: 207 | 200;
  /**
   * The order of `results`. `shuffled`: random, but never the order of the inputs.
   *
   * @default "shuffled"
   */
  readonly resultOrder: "shuffled" | "reversed" | "input";
  /**
   * Whether an OAuth refresh returns a new refresh token and makes the old one invalid. HubSpot's v1 returns
   * the same one; for later versions nothing is documented.
   *
   * @default false
   */
  readonly refreshTokenRotates: boolean;
  /**
   * Which requests count for one rate limit: those of one app (as HubSpot documents), or those of all private
   * apps, or all OAuth apps, together (as some guides say).
   *
   * @default "app"
   */
  readonly rateLimitPer: "app" | "account";
  /**
   * Where a 403 names the missing scopes: in the `context` of its first error, or in the `context` of the
   * whole answer. Both were recorded.
   *
   * @default "errors"
   */
  readonly missingScopesIn: "errors" | "context";
  /**
   * A batch update of a record that was merged into another: nothing is written, and the answer does not
   * mention it; or the other record is written, and the row has its id. Both were reported.
   *
   * @default "dropped"
   */
  readonly mergedIdInUpdate: "dropped" | "survivor";
  /**
   * The record after a merge: a new one with a new id that both old ids lead to (as HubSpot announced), or
   * the primary one (as before).
   *
   * @default "new-record"
   */
  readonly mergeResult: "new-record" | "primary";
  /**
   * A stage that belongs to another pipeline than the record is in: the row is refused with `INVALID_OPTION`,
   * or it is stored as written. Guides say only that a stage belongs to a pipeline.
   *
   * @default "refused"
   */
  readonly stageOfOtherPipeline: "refused" | "taken";
  /**
   * The versions that refuse values which break a validation rule of the account: all of them (as HubSpot
   * announced in 2023), or only 2026-09 (whose announcement has other rules of the account in mind, which
   * older versions let pass).
   *
   * @default "every-version"
   */
  readonly validationRulesIn: "every-version" | "2026-09";
  /**
   * Whether a change of the records in a list is answered with all three lists of ids (as described), or
   * without those that are empty (as reported).
   *
   * @default "shown"
   */
  readonly emptyMembershipLists: "shown" | "left-out";
  /**
   * What a batch archive of properties archives when one of them is refused: nothing, or those that come before
   * it. HubSpot's API description has no answer that is true of some rows only.
   *
   * @default "none"
   */
  readonly refusedPropertyArchive: "none" | "those-before";
  /**
   * What the `uuid` of an event does: nothing, or it makes an event that is sent twice count once. HubSpot's
   * API description only names the field.
   *
   * @default "ignored"
   */
  readonly eventUuid: "ignored" | "once";
  /**
   * Whether a fixed token is told its scopes, or the question refused. HubSpot's guide has the endpoint for private apps; for
   * service keys nothing is documented.
   *
   * @default "told"
   */
  readonly scopesOfToken: "told" | "refused";
}

/** The default of every quirk. */
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
  stageOfOtherPipeline: "refused",
  validationRulesIn: "every-version",
  emptyMembershipLists: "shown",
  refusedPropertyArchive: "none",
  eventUuid: "ignored",
  scopesOfToken: "told",
};
