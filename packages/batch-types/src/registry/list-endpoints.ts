import type { ApiVersion } from "./api-version.ts";
import type { Scopes } from "./scopes.ts";

/** The base path of the endpoints for lists of records in each version. */
export const LIST_BASE_PATHS = {
  v3: "/crm/v3/lists",
  "2025-09": "/crm/lists/2025-09",
  "2026-03": "/crm/lists/2026-03",
  "2026-09": "/crm/lists/2026-09",
} as const satisfies Readonly<Record<ApiVersion, string>>;

const READ = [["crm.lists.read"]] as const satisfies Scopes;
const CHANGE = [
  ["crm.lists.read", "crm.lists.write"],
  ["crm.lists.read", "cms.membership.access_groups.write"],
] as const satisfies Scopes;

/**
 * The endpoints for lists of records, from HubSpot's OpenAPI descriptions. `{listId}` stands for the id of a list. All
 * answer 200. A change of memberships takes an array of record ids as its body.
 */
export const LIST_ENDPOINTS = {
  create: {
    method: "POST",
    suffix: "",
    scopes: [["crm.lists.write"], ["cms.membership.access_groups.write"]],
  },
  search: { method: "POST", suffix: "/search", scopes: READ },
  memberships: { method: "GET", suffix: "/{listId}/memberships", scopes: READ },
  add: { method: "PUT", suffix: "/{listId}/memberships/add", scopes: CHANGE },
  remove: { method: "PUT", suffix: "/{listId}/memberships/remove", scopes: CHANGE },
} as const satisfies Readonly<
  Record<string, { method: "GET" | "POST" | "PUT"; suffix: string; scopes: Scopes }>
>;
