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
}

/**
 * The endpoints that list what an administrator has set up in an account, from HubSpot's OpenAPI descriptions. All are
 * asked with GET and answer 200.
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
} as const satisfies Readonly<Record<string, SettingEndpoint>>;

/** What an administrator has set up in an account, and can be listed. */
export type SettingName = keyof typeof SETTING_ENDPOINTS;
