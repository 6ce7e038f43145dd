import { API_VERSIONS, type ApiVersion } from "@x/batch-types/registry";
import { known } from "../job/known.ts";

/** The credentials of an app and its refresh token, which together get access tokens. */
export interface RefreshGrant {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** The request to send to the token endpoint. `form` is sent URL-encoded. */
export interface TokenRequest {
  readonly method: "POST";
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

// 2025-09 has no token endpoint of its own (fact 50).
const PATHS: Readonly<Record<ApiVersion, string>> = {
  v3: "/oauth/v3/token",
  "2025-09": "/oauth/v3/token",
  "2026-03": "/oauth/2026-03/token",
  "2026-09": "/oauth/2026-09/token",
};

/**
 * Returns the request that gets a new access token.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown version.
 *
 * @example
 * const grant = { clientId: "app", clientSecret: "secret", refreshToken: "r-1" };
 * buildTokenRequest("2026-03", grant).path; //=> "/oauth/2026-03/token"
 */
export function buildTokenRequest(apiVersion: ApiVersion, grant: RefreshGrant): TokenRequest {
  return {
    method: "POST",
    path: PATHS[known("apiVersion", apiVersion, API_VERSIONS)],
    form: {
      grant_type: "refresh_token",
      client_id: grant.clientId,
      client_secret: grant.clientSecret,
      refresh_token: grant.refreshToken,
    },
  };
}
