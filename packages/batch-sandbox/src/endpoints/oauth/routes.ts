import type { Route, Version } from "../../call.ts";
import { createToken } from "./create-token.ts";
import { introspect } from "./introspect.ts";
import { deleteRefreshToken, revoke } from "./revoke.ts";
import { readAccessToken, readRefreshToken } from "./token-info.ts";

/** HubSpot describes no 2025-09 of these. */
const LATER: readonly Version[] = ["v3", "2026-03", "2026-09"];
const V1: readonly Version[] = ["v1"];
const FORM = { method: "POST", body: "form" } as const;

export const OAUTH_ROUTES: readonly Route[] = [
  {
    ...FORM,
    path: "token",
    operation: "token",
    versions: [...V1, ...LATER],
    endpoint: createToken,
  },
  {
    ...FORM,
    path: "token/introspect",
    operation: "introspect",
    versions: LATER,
    endpoint: introspect,
  },
  { ...FORM, path: "token/revoke", operation: "revoke", versions: LATER, endpoint: revoke },
  {
    method: "GET",
    path: "access-tokens/{token}",
    operation: "get",
    versions: V1,
    endpoint: readAccessToken,
  },
  {
    method: "GET",
    path: "refresh-tokens/{token}",
    operation: "get",
    versions: V1,
    endpoint: readRefreshToken,
  },
  {
    method: "DELETE",
    path: "refresh-tokens/{token}",
    operation: "revoke",
    versions: V1,
    endpoint: deleteRefreshToken,
  },
];
