import type { ApiVersion } from "./api-version.ts";

/** The base path of the endpoints about the account in each version. */
export const ACCOUNT_BASE_PATHS = {
  v3: "/account-info/v3",
  "2025-09": "/account-info/2025-09",
  "2026-03": "/account-info/2026-03",
  "2026-09": "/account-info/2026-09",
} as const satisfies Readonly<Record<ApiVersion, string>>;

/**
 * The endpoints about the account, from HubSpot's OpenAPI descriptions. Both answer 200. Both need only the
 * scope `oauth`, which every app has.
 */
export const ACCOUNT_ENDPOINTS = {
  details: { method: "GET", suffix: "/details" },
  /** Requests that private apps have made today. */
  dailyUsage: { method: "GET", suffix: "/api-usage/daily/private-apps" },
} as const;
