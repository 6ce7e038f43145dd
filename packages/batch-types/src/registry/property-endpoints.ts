import type { ApiVersion } from "./api-version.ts";
import type { Endpoint } from "./endpoint.ts";

/** The operations for the property definitions of an object. HubSpot has no batch update for them. */
export const PROPERTY_OPERATIONS = ["create", "read", "archive", "list"] as const;

export type PropertyOperation = (typeof PROPERTY_OPERATIONS)[number];

/** The base path of the property endpoints in each version. `{objectType}` stands for an object type. */
export const PROPERTY_BASE_PATHS = {
  v3: "/crm/v3/properties/{objectType}",
  "2025-09": "/crm/properties/2025-09/{objectType}",
  "2026-03": "/crm/properties/2026-03/{objectType}",
  "2026-09": "/crm/properties/2026-09/{objectType}",
} as const satisfies Readonly<Record<ApiVersion, string>>;

/** The endpoints for property definitions, from HubSpot's OpenAPI descriptions. */
export const PROPERTY_ENDPOINTS = {
  create: {
    method: "POST",
    suffix: "/batch/create",
    successStatuses: {
      v3: [201, 207],
      "2025-09": [201, 207],
      "2026-03": [201, 207],
      "2026-09": [200],
    },
    scopes: "property-write",
  },
  read: {
    method: "POST",
    suffix: "/batch/read",
    successStatuses: {
      v3: [200, 207],
      "2025-09": [200, 207],
      "2026-03": [200, 207],
      "2026-09": [200],
    },
    scopes: "property-read",
  },
  archive: {
    method: "POST",
    suffix: "/batch/archive",
    successStatuses: { v3: [204], "2025-09": [204], "2026-03": [204], "2026-09": [204] },
    scopes: "property-write",
  },
  // Answers with all definitions at once. It is not a batch endpoint.
  list: {
    method: "GET",
    suffix: "",
    successStatuses: { v3: [200], "2025-09": [200], "2026-03": [200], "2026-09": [200] },
    scopes: "property-read",
  },
} as const satisfies Readonly<Record<PropertyOperation, Endpoint>>;
