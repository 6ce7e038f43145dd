import { type ObjectScopes, SCOPE_UNIONS, SCOPES } from "@x/batch-types/registry";
import type { Account } from "../../account/account.ts";
import { type Answer, notFound, type Refusal, validationError } from "../../answer/answers.ts";
import type { App, Client } from "../../settings/apps.ts";
import type { Call } from "../../call/call.ts";
import { isRefreshTokenOf } from "./refresh-tokens.ts";

/** Who installed every app. */
export const USER_ID = 1_000_002;
export const APP_ID = 1_000_003;

/** What is told of any token. */
export interface TokenInfo {
  readonly client: Client;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970, of an access token. */
  readonly expiresAt: number | undefined;
}

/** All that records need. */
const EVERY_SCOPE: readonly string[] = [
  ...new Set([
    ...SCOPE_UNIONS.v3["any-object"],
    ...Object.values<ObjectScopes>(SCOPES).flatMap(({ read = [], write = [] }) =>
      [read, write].flatMap((scopes) => (typeof scopes === "string" ? [] : scopes.flat())),
    ),
  ]),
];

/** What an app may do, in a list; one that may do everything has no list of its own. */
export function scopesOf({ scopes }: App): readonly string[] {
  return scopes === undefined ? EVERY_SCOPE : [...scopes];
}

/** An access token that was given out, and has not expired. */
export function findAccessToken(account: Account, token: string): TokenInfo | undefined {
  const given = account.tokens.access.get(token);
  const client = given && account.apps.client(given.clientId);
  if (client === undefined || given === undefined || given.expiresAt <= account.now()) {
    return undefined;
  }
  return { client, scopes: scopesOf(client.app), expiresAt: given.expiresAt };
}

/** A refresh token that was given out or is an app's from the start, and has not been revoked. */
export function findRefreshToken(account: Account, token: string): TokenInfo | undefined {
  const client =
    account.apps.client(account.tokens.refresh.get(token) ?? "") ??
    account.apps.clientWithRefreshToken(token);
  return client !== undefined && isRefreshTokenOf(account, client, token)
    ? { client, scopes: scopesOf(client.app), expiresAt: undefined }
    : undefined;
}

/** The fields that all versions tell of a token. */
export function commonFields({ portalId }: Account, token: string, { scopes }: TokenInfo) {
  return {
    token,
    hub_id: portalId,
    hub_domain: "sandbox.example.com",
    user: "user@sandbox.example.com",
    user_id: USER_ID,
    scopes,
  };
}

export function secondsLeft({ expiresAt = 0 }: TokenInfo, now: number): number {
  return Math.floor((expiresAt - now) / 1000);
}

/** What v1 tells anyone about an access token. No recording is known of its answer to an unknown token. */
export function readAccessToken({ account, params }: Call): Answer | Refusal {
  const token = params["token"]!;
  const info = findAccessToken(account, token);
  if (info === undefined) return notFound("access token not found");
  return {
    status: 200,
    body: {
      ...commonFields(account, token, info),
      app_id: APP_ID,
      expires_in: secondsLeft(info, account.now()),
      token_type: "access",
    },
  };
}

/** What v1 tells anyone about a refresh token. */
export function readRefreshToken({ account, params }: Call): Answer | Refusal {
  const token = params["token"]!;
  const info = findRefreshToken(account, token);
  if (info === undefined) return notFound("refresh token not found");
  const client_id = info.client.app.id;
  return {
    status: 200,
    body: { ...commonFields(account, token, info), client_id, token_type: "refresh" },
  };
}

/** What v2 tells anyone about the token of a private app. No recording is known of its answer to any other token. */
export function readPrivateApp({ account, body }: Call): Answer | Refusal {
  const token = body["tokenKey"];
  const { apps, portalId, quirks, tokens } = account;
  if (typeof token !== "string" || token === "") return validationError("tokenKey is required");
  const app = tokens.access.has(token) ? undefined : apps.privateApp(token);
  if (app === undefined || quirks.scopesOfToken === "refused") {
    return notFound("access token not found");
  }
  return {
    status: 200,
    body: { userId: USER_ID, hubId: portalId, appId: APP_ID, scopes: scopesOf(app) },
  };
}
