/** The request to send for a call. */
export interface CallRequest {
  readonly method: "GET" | "POST" | "PUT";
  /** Path and query, such as `/crm/properties/2026-09/contacts?archived=false`. */
  readonly path: string;
  /** The JSON body, an object or an array; absent for GET. */
  readonly body?: object;
  /**
   * The field of the body that takes the access token. Whoever sends the request puts it in, as into the header, so that no
   * batch and no log has it.
   */
  readonly tokenField?: string;
}
