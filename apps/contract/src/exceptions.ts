import type { OfficialEndpoint } from "./official-endpoint.ts";
import type { ObjectEndpoint, RegistryEndpoint } from "./registry-endpoints.ts";

/** A difference from HubSpot's descriptions that is meant. */
export interface Exception<Subject> {
  readonly reason: string;
  readonly covers: (subject: Subject) => boolean;
}

/** Operations that only HubSpot's generated descriptions have. */
export const GENERATED_ONLY: readonly Exception<OfficialEndpoint>[] = [
  {
    reason: "v3 and 2026-03 publish only read; the rest is in generated files alone.",
    covers: ({ object, path }) => object === "contracts" && !path.endsWith("/read"),
  },
  {
    reason: "v3, 2026-03 and 2026-09 publish only read.",
    covers: ({ object, path }) => object === "feedback_submissions" && !path.endsWith("/read"),
  },
  {
    reason: "Every other version publishes update and read only.",
    covers: ({ object, version, path }) =>
      (object === "partner_clients" || object === "partner_services") &&
      version === "2025-09" &&
      /\/(?:create|upsert|archive)$/.test(path),
  },
];

/** Described by HubSpot, and not in our registry. */
export const LEFT_OUT: readonly Exception<OfficialEndpoint>[] = [
  {
    reason: "Betas, which this toolkit does not speak.",
    covers: ({ version }) => version.endsWith("-beta"),
  },
  {
    reason: "The associations of v3 name types by text; v4 is used in their place.",
    covers: ({ path }) => path.startsWith("/crm/v3/associations/"),
  },
  {
    reason: "Configuration of association labels: settings of an account, not records.",
    covers: ({ path }) => /^\/crm\/associations\/[^/]+\/definitions\/configurations\//.test(path),
  },
  {
    reason: "Not records of an object: lists, object schemas, timeline, extensions.",
    covers: ({ path }) => /^\/(?:crm\/(?:v3\/)?lists|crm-object-schemas|.*\/timeline)\//.test(path),
  },
  {
    reason: "App settings and calling: no records of an object.",
    covers: ({ path }) => /^\/(?:feature-flags|crm\/extensions)\//.test(path),
  },
  ...GENERATED_ONLY,
  {
    reason:
      "v3 prints the version after `objects` for projects. The v3 description for any object has the ordinary path, and that is the one used.",
    covers: ({ path }) => path.startsWith("/crm/objects/v3/projects/"),
  },
];

/** In our registry, and not described by HubSpot in so many words. */
export const ADDED: readonly Exception<ObjectEndpoint | RegistryEndpoint>[] = [
  {
    reason: "Described for any object only; the description for projects has another path.",
    covers: ({ path }) => path.startsWith("/crm/v3/objects/projects/"),
  },
];

/** Statuses HubSpot declares, and our registry does not list. */
export const OTHER_STATUSES: readonly Exception<OfficialEndpoint>[] = [
  {
    reason:
      "An older file of the same endpoints declares 200 for everything; the newer one does not.",
    covers: ({ path, version, statuses }) =>
      version === "v3" && path.includes("/subscriptions/") && statuses.join() === "200",
  },
];

/** Scopes HubSpot prints, and our registry has differently. */
export const OTHER_SCOPES: readonly Exception<ObjectEndpoint | RegistryEndpoint>[] = [
  {
    reason: "The generated files name no scope for contracts; v3 and 2026-03 do.",
    covers: (endpoint) =>
      "object" in endpoint &&
      endpoint.object === "contracts" &&
      (endpoint.version === "2025-09" || endpoint.version === "2026-09"),
  },
];

export function isException<Subject>(
  exceptions: readonly Exception<Subject>[],
  subject: Subject,
): boolean {
  return exceptions.some(({ covers }) => covers(subject));
}
