import type { Account } from "../account/account.ts";
import type { Refusal } from "../answer/answers.ts";
import type { App } from "../settings/apps.ts";
import { isoMoment } from "../internal/iso-moment.ts";

/** What `create-token` makes. One that is not known any more is not taken for the token of a private app. */
const FORM_OF_ACCESS_TOKENS = /^C[0-9a-f]{64}$/;

/** The app whose bearer token a request has, or why it is refused. */
export function authenticate(
  authorization: string | null,
  { apps, tokens }: Pick<Account, "apps" | "tokens">,
  at: number,
): App | Refusal {
  const token = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? "")?.[1] ?? "";
  const given = tokens.access.get(token);
  if (given === undefined) {
    return (
      (FORM_OF_ACCESS_TOKENS.test(token) ? undefined : apps.privateApp(token)) ?? unknownToken()
    );
  }
  if (given.expiresAt <= at) return expiredToken(given.expiresAt, at);
  return apps.client(given.clientId)?.app ?? unknownToken();
}

/** The 401 of a request without a token, or with one nobody was given. */
function unknownToken(): Refusal {
  return {
    status: 401,
    category: "INVALID_AUTHENTICATION",
    message:
      "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview",
  };
}

/** The 401 of an access token that was good until `expiresAt`. */
export function expiredToken(expiresAt: number, now = expiresAt): Refusal {
  return {
    status: 401,
    category: "EXPIRED_AUTHENTICATION",
    message: `The OAuth token used to make this call expired ${ago(now - expiresAt)} ago.`,
    context: { "expire time": [isoMoment(expiresAt)] },
  };
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** In the largest unit of which there are at least two: 0 seconds, 75 seconds, 5 minutes and 5 hours were recorded. */
function ago(milliseconds: number): string {
  const [unit, length] = UNITS.find(([, it]) => milliseconds >= 2 * it) ?? ["second", 1000];
  return `${Math.floor(milliseconds / length)} ${unit}(s)`;
}
