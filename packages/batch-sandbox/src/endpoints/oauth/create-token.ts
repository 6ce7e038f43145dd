import type { Account } from "../../account/account.ts";
import type { Client } from "../../settings/apps.ts";
import type { Endpoint } from "../../call/call.ts";
import { oauthError, type OAuthErrorStatus } from "./oauth-error.ts";
import { dropExpired, endToken, keepRefreshToken } from "./kept-tokens.ts";
import { type Form, readClient, readForm } from "./read-client.ts";
import { installedToken, isRefreshTokenOf, newRefreshToken } from "./refresh-tokens.ts";
import { scopesOf, USER_ID } from "./token-info.ts";

/** What a grant gives beside an access token: a refresh token, or none. */
interface Grant {
  readonly refreshToken: string | undefined;
}

const SECONDS = 1800;

const GRANTS: ReadonlyMap<
  string,
  (form: Form, client: Client, account: Account) => Grant | OAuthErrorStatus
> = new Map([
  ["authorization_code", grantForCode],
  ["refresh_token", grantForRefreshToken],
  ["client_credentials", () => ({ refreshToken: undefined })],
]);

/** Gives an app an access token for a code, a refresh token, or its credentials alone. */
export const createToken: Endpoint = (call) => {
  const { account, version } = call;
  const form = readForm(call);
  // A body of JSON is a form without parameters, and refused here, as HubSpot does.
  const grantFor = GRANTS.get(form("grant_type"));
  if (grantFor === undefined) return oauthError("BAD_GRANT_TYPE", account);
  const client = readClient(form, account);
  if (typeof client === "string") return oauthError(client, account);
  const grant = grantFor(form, client, account);
  if (typeof grant === "string") return oauthError(grant, account);

  const { refreshToken } = grant;
  const { expiresIn = SECONDS } = client.credentials ?? {};
  const token = newAccessToken(account, client, expiresIn);
  return {
    status: 200,
    body: {
      access_token: token,
      refresh_token: refreshToken,
      expires_in: expiresIn,
      token_type: "bearer",
      ...(version !== "v1" && {
        token_use: refreshToken === undefined ? "client_credentials" : "access_token",
        hub_id: account.portalId,
        user_id: USER_ID,
        scopes: scopesOf(client.app),
      }),
    },
  };
};

function grantForCode(form: Form, client: Client, account: Account): Grant | OAuthErrorStatus {
  const { credentials } = client;
  const { ended } = account.tokens;
  const uri = form("redirect_uri");
  if (uri === "" || uri !== (credentials?.redirectUri ?? uri)) return "BAD_REDIRECT_URI";
  const code = form("code");
  const isKnown = code !== "" && (credentials === undefined || code === credentials.code);
  if (!isKnown || ended.has(code)) return "BAD_AUTH_CODE";
  endToken(account, code);
  return { refreshToken: installedToken(account, client) };
}

function grantForRefreshToken(
  form: Form,
  client: Client,
  account: Account,
): Grant | OAuthErrorStatus {
  const { quirks } = account;
  const token = form("refresh_token");
  if (!isRefreshTokenOf(account, client, token)) return "BAD_REFRESH_TOKEN";
  if (!quirks.refreshTokenRotates) {
    // Tokens nobody gave out are known from now on.
    keepRefreshToken(account, token, client.app.id);
    return { refreshToken: token };
  }
  endToken(account, token);
  return { refreshToken: newRefreshToken(account, client) };
}

function newAccessToken(account: Account, { app }: Client, seconds: number): string {
  const { newUuid, tokens } = account;
  dropExpired(account);
  const token = `C${newUuid()}${newUuid()}`.replaceAll("-", "");
  tokens.access.set(token, { clientId: app.id, expiresAt: account.now() + seconds * 1000 });
  return token;
}
