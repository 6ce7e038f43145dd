import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";

/**
 * The answer of HubSpot's OAuth token endpoints to an authorization code, a refresh token or client
 * credentials. v1 does not send the fields from `token_use` on.
 */
export const oauthTokenSchema = v.looseObject({
  access_token: v.string(),
  /** Seconds from now. HubSpot sends 1800. */
  expires_in: v.number(),
  /** Absent for client credentials. */
  refresh_token: absentOrNull(v.string()),
  token_type: absentOrNull(v.string()),
  token_use: absentOrNull(v.string()),
  hub_id: absentOrNull(v.number()),
  user_id: absentOrNull(v.number()),
  scopes: absentOrNull(v.array(v.string())),
});
export type OAuthToken = v.InferOutput<typeof oauthTokenSchema>;

/**
 * The body of a 400 of a token endpoint. The `status` of every recorded one is final: `BAD_REFRESH_TOKEN`,
 * `BAD_CLIENT_ID`, `BAD_CLIENT_SECRET`, `BAD_REDIRECT_URI`, `BAD_GRANT_TYPE`, or `BAD_HUB` when the
 * account does not exist any more.
 */
export const oauthErrorSchema = v.looseObject({
  status: absentOrNull(v.string()),
  /** The error code of OAuth 2, such as `invalid_grant` or `access_denied`. */
  error: absentOrNull(v.string()),
  error_description: absentOrNull(v.string()),
  message: absentOrNull(v.string()),
  correlationId: absentOrNull(v.string()),
});
