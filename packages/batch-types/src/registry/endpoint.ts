import type { ApiVersion } from "./api-version.ts";
import type { ScopeUnion } from "./scope-unions.ts";

/** HTTP statuses by API version. */
export type StatusesByVersion = Readonly<Record<ApiVersion, readonly number[]>>;

/** An endpoint beside those of the objects: `{method} {base path}{suffix}`. */
export interface Endpoint {
  readonly method: "GET" | "POST";
  /** Follows the base path, such as `/batch/create`. */
  readonly suffix: string;
  /** The statuses HubSpot declares for a request that was carried out, in whole or in part. */
  readonly successStatuses: StatusesByVersion;
  /** A token needs one of these. */
  readonly scopes: ScopeUnion;
}
