import type { Account } from "../../account/account.ts";
import type { Answer } from "../../answer/answers.ts";

/** The refusals of the OAuth endpoints: what OAuth 2 calls each, and its message. */
const ERRORS = {
  BAD_GRANT_TYPE: ["unsupported_grant_type", "missing or unknown grant type"],
  BAD_CLIENT_ID: ["invalid_client", "missing or unknown client id"],
  BAD_CLIENT_SECRET: ["invalid_client", "missing or invalid client secret"],
  BAD_REDIRECT_URI: ["invalid_grant", "missing or invalid redirect URI"],
  BAD_AUTH_CODE: ["invalid_grant", "missing or unknown auth code"],
  BAD_REFRESH_TOKEN: ["invalid_grant", "refresh token is invalid, expired or revoked"],
  BAD_HUB: ["access_denied", "missing or unknown hub id"],
} as const;

export type OAuthErrorStatus = keyof typeof ERRORS;

/** A 400 in the form captured: HubSpot's word in `status`, that of OAuth 2 in `error`. */
export function oauthError(
  status: OAuthErrorStatus,
  { newUuid }: Pick<Account, "newUuid">,
): Answer {
  const [error, message] = ERRORS[status];
  return {
    status: 400,
    body: { status, message, error, error_description: message, correlationId: newUuid() },
  };
}
