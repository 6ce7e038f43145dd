import type { Account } from "../../account/account.ts";
import type { Endpoint } from "../../call/call.ts";
import { oauthError } from "./oauth-error.ts";
import { readClient, readForm } from "./read-client.ts";
import {
  APP_ID,
  commonFields,
  findAccessToken,
  findRefreshToken,
  secondsLeft,
  type TokenInfo,
  USER_ID,
} from "./token-info.ts";

/** Tells an app of a token of its own; of any other only that it is not active, as OAuth 2 asks. */
export const introspect: Endpoint = (call) => {
  const { account } = call;
  const form = readForm(call);
  const client = readClient(form, account);
  if (typeof client === "string") return oauthError(client, account);
  const token = form("token");
  const access = findAccessToken(account, token);
  const info = access ?? findRefreshToken(account, token);
  if (info === undefined || info.client.app.id !== client.app.id) {
    return { status: 200, body: { active: false } };
  }
  return {
    status: 200,
    body: {
      active: true,
      ...commonFields(account, token, info),
      token_use: access === undefined ? "refresh_token" : "access_token",
      token_type: "bearer",
      client_id: client.app.id,
      app_id: APP_ID,
      ...(access !== undefined && {
        expires_in: secondsLeft(access, account.now()),
        is_private_distribution: false,
        signed_access_token: signedAccessToken(account, access),
      }),
    },
  };
};

/** HubSpot's description requires it; what its signatures and keys hold is not for clients. */
function signedAccessToken({ portalId }: Account, { scopes, expiresAt }: TokenInfo) {
  return {
    expiresAt,
    scopes: scopes.join(" "),
    hubId: portalId,
    userId: USER_ID,
    appId: APP_ID,
    signature: "",
    scopeToScopeGroupPks: "",
    newSignature: "",
    hublet: "na1",
    trialScopes: "",
    trialScopeToScopeGroupPks: "",
    isUserLevel: false,
    installingUserId: USER_ID,
    isServiceAccount: false,
    isPrivateDistribution: false,
    appInstallId: "1",
    audience: "",
  };
}
