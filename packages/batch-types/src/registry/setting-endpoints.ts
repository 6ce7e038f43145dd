import type { ApiVersion } from "./api-version.ts";
import type { Scopes } from "./scopes.ts";

interface SettingEndpoint {
  /**
   * The path in each version. `{objectType}` stands for an object type as in other paths, `{objectTypeId}` for its type
   * id.
   */
  readonly path: Readonly<Record<ApiVersion, string>>;
  /** A token needs one of them. */
  readonly scopes: Scopes;
  /** Asked with POST; this field of the body takes the access token. */
  readonly tokenField?: string;
}

/**
 * The endpoints that list what is set up in an account, from HubSpot's OpenAPI descriptions. All are
 * asked with GET, but for one, and answer 200.
 */
export const SETTING_ENDPOINTS = {
  /** The users who can own records, page by page. */
  owners: {
    path: {
      v3: "/crm/v3/owners",
      "2025-09": "/crm/owners/2025-09",
      "2026-03": "/crm/owners/2026-03",
      "2026-09": "/crm/owners/2026-09",
    },
    scopes: [["crm.objects.owners.read"]],
  },
  /** The pipelines of an object, with their stages. */
  pipelines: {
    path: {
      v3: "/crm/v3/pipelines/{objectType}",
      "2025-09": "/crm/pipelines/2025-09/{objectType}",
      "2026-03": "/crm/pipelines/2026-03/{objectType}",
      "2026-09": "/crm/pipelines/2026-09/{objectType}",
    },
    scopes: "property-read",
  },
  /** The custom objects of the account. The descriptions lack it; HubSpot's guide and its Node client have it. */
  schemas: {
    path: {
      v3: "/crm-object-schemas/v3/schemas",
      "2025-09": "/crm-object-schemas/2025-09/schemas",
      "2026-03": "/crm-object-schemas/2026-03/schemas",
      "2026-09": "/crm-object-schemas/2026-09/schemas",
    },
    scopes: [["crm.schemas.custom.read"]],
  },
  /** The rules for the values of an object's properties. */
  propertyValidations: {
    path: {
      v3: "/crm/v3/property-validations/{objectTypeId}",
      "2025-09": "/crm/property-validations/2025-09/{objectTypeId}",
      "2026-03": "/crm/property-validations/2026-03/{objectTypeId}",
      "2026-09": "/crm/property-validations/2026-09/{objectTypeId}",
    },
    scopes: "property-read",
  },
  /** Records of each object: how many there are, and can be. */
  recordLimits: {
    path: {
      v3: "/crm/v3/limits/records",
      "2025-09": "/crm/limits/2025-09/records",
      "2026-03": "/crm/limits/2026-03/records",
      "2026-09": "/crm/limits/2026-09/records",
    },
    scopes: "association",
  },
  /** Custom properties of each object. */
  customPropertyLimits: {
    path: {
      v3: "/crm/v3/limits/custom-properties",
      "2025-09": "/crm/limits/2025-09/custom-properties",
      "2026-03": "/crm/limits/2026-03/custom-properties",
      "2026-09": "/crm/limits/2026-09/custom-properties",
    },
    scopes: "association",
  },
  /** Association labels between each two objects that have some. */
  associationLabelLimits: {
    path: {
      v3: "/crm/v3/limits/associations/labels",
      "2025-09": "/crm/limits/2025-09/associations/labels",
      "2026-03": "/crm/limits/2026-03/associations/labels",
      "2026-09": "/crm/limits/2026-09/associations/labels",
    },
    scopes: "association",
  },
  /** Objects with records that have nearly or wholly as many associations as they can. */
  objectsAtAssociationLimit: {
    path: {
      v3: "/crm/v3/limits/associations/records/from",
      "2025-09": "/crm/limits/2025-09/associations/records/from",
      "2026-03": "/crm/limits/2026-03/associations/records/from",
      "2026-09": "/crm/limits/2026-09/associations/records/from",
    },
    scopes: "association",
  },
  /** The scopes of a private app's token. The descriptions lack it; HubSpot's guide to private apps has it. */
  scopes: {
    path: {
      v3: "/oauth/v2/private-apps/get/access-token-info",
      "2025-09": "/oauth/v2/private-apps/get/access-token-info",
      "2026-03": "/oauth/v2/private-apps/get/access-token-info",
      "2026-09": "/oauth/v2/private-apps/get/access-token-info",
    },
    scopes: [],
    tokenField: "tokenKey",
  },
} as const satisfies Readonly<Record<string, SettingEndpoint>>;

/** What is set up in an account, and can be listed. */
export type SettingName = keyof typeof SETTING_ENDPOINTS;
