import type { ApiVersion } from "./api-version.ts";
import type { ScopeUnion } from "./scope-unions.ts";

/** HTTP statuses by API version. */
export type StatusesByVersion = Readonly<Record<ApiVersion, readonly number[]>>;

/** An endpoint for associations or properties: `{method} {base path}{suffix}`. */
export interface Endpoint {
  readonly method: "GET" | "POST";
  /** The end of the path, such as `/batch/create`. */
  readonly suffix: string;
  /** The statuses that HubSpot's description has for a request that succeeded, in whole or in part. */
  readonly successStatuses: StatusesByVersion;
  /** A token needs one of the scopes in this union. */
  readonly scopes: ScopeUnion;
}
