import type { Account } from "../../account/account.ts";
import type { Client } from "../../settings/apps.ts";
import { keepRefreshToken } from "./kept-tokens.ts";

/** Tells whether a refresh token is one of a client's, and has not been revoked. */
export function isRefreshTokenOf(
  { tokens }: Account,
  { app, credentials }: Client,
  token: string,
): boolean {
  if (token === "" || tokens.ended.has(token)) return false;
  const owner = tokens.refresh.get(token);
  if (owner !== undefined) return owner === app.id;
  return credentials === undefined || token === credentials.refreshToken;
}

/** The refresh token of a client that was just installed: the one it has, or a new one. */
export function installedToken(account: Account, client: Client): string {
  const token = client.credentials?.refreshToken;
  return token !== undefined && isRefreshTokenOf(account, client, token)
    ? token
    : newRefreshToken(account, client);
}

export function newRefreshToken(account: Account, { app }: Client): string {
  const token = `na1-${account.newUuid()}`;
  keepRefreshToken(account, token, app.id);
  return token;
}
