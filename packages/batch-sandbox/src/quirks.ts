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
}

/** The home of every default of a quirk. */
export const DEFAULT_QUIRKS: Quirks = {
  traceIdEcho: true,
  updateWithBadValue: 207,
  equalNewEmails: "one-wins",
  errorStatus202609: 207,
  resultOrder: "shuffled",
};
