import * as v from "valibot";

/**
 * The answer of HubSpot's OAuth token endpoints to an authorization code, a refresh token or client
 * credentials. Versions after v1 add the fields from `token_use` on.
 */
export const oauthTokenSchema = v.looseObject({
  access_token: v.string(),
  /** Seconds from now; 1800 today. */
  expires_in: v.number(),
  /** Absent for client credentials. */
  refresh_token: v.nullish(v.string()),
  token_type: v.nullish(v.string()),
  token_use: v.nullish(v.string()),
  hub_id: v.nullish(v.number()),
  user_id: v.nullish(v.number()),
  scopes: v.nullish(v.array(v.string())),
});
export type OAuthToken = v.InferOutput<typeof oauthTokenSchema>;

/**
 * The refusal of a token endpoint, a 400. Every `status` seen is for good: `BAD_REFRESH_TOKEN`,
 * `BAD_CLIENT_ID`, `BAD_CLIENT_SECRET`, `BAD_REDIRECT_URI`, `BAD_GRANT_TYPE`, and `BAD_HUB` when the
 * account is gone.
 */
export const oauthErrorSchema = v.looseObject({
  status: v.nullish(v.string()),
  /** As OAuth 2 names it, such as `invalid_grant` or `access_denied`. */
  error: v.nullish(v.string()),
  error_description: v.nullish(v.string()),
  message: v.nullish(v.string()),
  correlationId: v.nullish(v.string()),
});
export type OAuthError = v.InferOutput<typeof oauthErrorSchema>;
