/** The request to send for a call. */
export interface CallRequest {
  readonly method: "GET" | "POST" | "PUT";
  /** Path and query, such as `/crm/properties/2026-09/contacts?archived=false`. */
  readonly path: string;
  /** The JSON body, an object or an array; absent for GET. */
  readonly body?: object;
}
