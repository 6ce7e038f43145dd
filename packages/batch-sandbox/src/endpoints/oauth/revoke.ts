import type { Endpoint } from "../../call/call.ts";
import { oauthError } from "./oauth-error.ts";
import { endToken } from "./kept-tokens.ts";
import { readClient, readForm } from "./read-client.ts";
import { isRefreshTokenOf } from "./refresh-tokens.ts";

/**
 * Ends a refresh token of the app. Access tokens live on until they expire, as documented of v1. Like
 * OAuth 2, it does not tell of tokens that are unknown or another app's.
 */
export const revoke: Endpoint = (call) => {
  const { account } = call;
  const form = readForm(call);
  const client = readClient(form, account);
  if (typeof client === "string") return oauthError(client, account);
  const token = form("token");
  if (isRefreshTokenOf(account, client, token)) endToken(account, token);
  return { status: 200 };
};

/** The same in v1, for anyone. */
export const deleteRefreshToken: Endpoint = ({ account, params }) => {
  endToken(account, params["token"]!);
  return { status: 204 };
};
