import type { ApiVersion } from "./api-version.ts";
import type { Endpoint, StatusesByVersion } from "./endpoint.ts";

/**
 * The operations of HubSpot's batch endpoints for associations.
 *
 * - `create` associates two records with the given types, `createDefault` with the unlabelled type.
 * - `archive` removes every association of two records, `removeLabels` only the given types.
 * - `read` returns the associations of a record.
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
 * The base path of the association endpoints in each version. `{fromObjectType}` and `{toObjectType}` stand
 * for object types. For v3 it is the path of v4, because the association endpoints of v3 itself have no type
 * ids, only names such as `contact_to_company`.
 */
export const ASSOCIATION_BASE_PATHS = {
  v3: "/crm/v4/associations/{fromObjectType}/{toObjectType}",
  "2025-09": "/crm/associations/2025-09/{fromObjectType}/{toObjectType}",
  "2026-03": "/crm/associations/2026-03/{fromObjectType}/{toObjectType}",
  "2026-09": "/crm/associations/2026-09/{fromObjectType}/{toObjectType}",
} as const satisfies Readonly<Record<ApiVersion, string>>;

/** v4 answers an archive without a body, the dated versions with one. */
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

/** Lists the types of association between two objects. It is not a batch endpoint. */
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
