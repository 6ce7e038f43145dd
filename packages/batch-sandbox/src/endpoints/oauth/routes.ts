import type { Version } from "../../call/call.ts";
import { defineRoute } from "../../call/define-route.ts";
import { createToken } from "./create-token.ts";
import { introspect } from "./introspect.ts";
import { deleteRefreshToken, revoke } from "./revoke.ts";
import { readAccessToken, readPrivateApp, readRefreshToken } from "./token-info.ts";

/** HubSpot describes no 2025-09 of these. */
const LATER: readonly Version[] = ["v3", "2026-03", "2026-09"];
const FORM = { versions: LATER, body: "form" } as const;
const V2 = { versions: ["v2"] } as const;
const V1 = { versions: ["v1"] } as const;

export const OAUTH_ROUTES = [
  defineRoute("POST /token", "token", createToken, { ...FORM, versions: ["v1", ...LATER] }),
  defineRoute("POST /token/introspect", "introspect", introspect, FORM),
  defineRoute("POST /token/revoke", "revoke", revoke, FORM),
  defineRoute("GET /access-tokens/{token}", "get", readAccessToken, V1),
  defineRoute("GET /refresh-tokens/{token}", "get", readRefreshToken, V1),
  defineRoute("POST /private-apps/get/access-token-info", "get", readPrivateApp, V2),
  defineRoute("DELETE /refresh-tokens/{token}", "revoke", deleteRefreshToken, V1),
];
