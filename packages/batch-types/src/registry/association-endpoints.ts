import type { ApiVersion } from "./api-version.ts";
import type { Endpoint, StatusesByVersion } from "./endpoint.ts";

/**
 * What an association batch endpoint can do. `createDefault` makes an unlabelled association, `create`
 * one of the types it is given; `archive` removes every association of two records, `removeLabels` only
 * the labels it is given.
 */
export const ASSOCIATION_OPERATIONS = [
  "create",
  "createDefault",
  "archive",
  "removeLabels",
  "read",
] as const;

export type AssociationOperation = (typeof ASSOCIATION_OPERATIONS)[number];

/**
 * Where the association endpoints of each version live. `{fromObjectType}` and
 * `{toObjectType}` stand for object types. Beside the objects of v3 it is v4 that speaks in association
 * types; the associations of v3 itself speak in names such as `contact_to_company`.
 */
export const ASSOCIATION_BASE_PATHS = {
  v3: "/crm/v4/associations/{fromObjectType}/{toObjectType}",
  "2025-09": "/crm/associations/2025-09/{fromObjectType}/{toObjectType}",
  "2026-03": "/crm/associations/2026-03/{fromObjectType}/{toObjectType}",
  "2026-09": "/crm/associations/2026-09/{fromObjectType}/{toObjectType}",
} as const satisfies Readonly<Record<ApiVersion, string>>;

/** An archive has no body in v4, and one in the dated versions. */
const ARCHIVED = {
  v3: [204],
  "2025-09": [200],
  "2026-03": [200],
  "2026-09": [200],
} as const satisfies StatusesByVersion;

/** The association batch endpoints, from HubSpot's OpenAPI descriptions. */
export const ASSOCIATION_ENDPOINTS = {
  create: {
    method: "POST",
    suffix: "/batch/create",
    successStatuses: {
      v3: [201, 207],
      "2025-09": [201, 207],
      "2026-03": [201, 207],
      "2026-09": [200],
    },
    scopes: "association",
  },
  createDefault: {
    method: "POST",
    suffix: "/batch/associate/default",
    // No 207 in any version: `errors` come inside the 200.
    successStatuses: { v3: [200], "2025-09": [200], "2026-03": [200], "2026-09": [200] },
    scopes: "association",
  },
  archive: {
    method: "POST",
    suffix: "/batch/archive",
    successStatuses: ARCHIVED,
    scopes: "association",
  },
  removeLabels: {
    method: "POST",
    suffix: "/batch/labels/archive",
    successStatuses: ARCHIVED,
    scopes: "association",
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
    scopes: "association",
  },
} as const satisfies Readonly<Record<AssociationOperation, Endpoint>>;

/** Lists the ways in which records of two objects can belong together; no batch. */
export const ASSOCIATION_LABELS_ENDPOINT = {
  method: "GET",
  suffix: "/labels",
  successStatuses: { v3: [200], "2025-09": [200], "2026-03": [200], "2026-09": [200] },
  scopes: "association",
} as const satisfies Endpoint;

/** Who defined an association type. Type ids are unique only within one category. */
export const ASSOCIATION_CATEGORIES = [
  "HUBSPOT_DEFINED",
  "USER_DEFINED",
  "INTEGRATOR_DEFINED",
  "WORK",
] as const;

export type AssociationCategory = (typeof ASSOCIATION_CATEGORIES)[number];
