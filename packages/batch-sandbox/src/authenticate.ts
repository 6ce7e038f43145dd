import type { Refusal } from "./answers.ts";

/** Refuses a request without a bearer token, or with another one than `accessToken`. */
export function authenticate(
  authorization: string | null,
  accessToken: string | undefined,
): Refusal | undefined {
  const token = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? "")?.[1];
  const isAccepted = token !== undefined && (accessToken === undefined || token === accessToken);
  if (isAccepted) return undefined;
  return {
    status: 401,
    category: "INVALID_AUTHENTICATION",
    message:
      "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview",
  };
}
