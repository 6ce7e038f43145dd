import { API_VERSIONS } from "@x/batch-types/registry";
import type { Version } from "../call/call.ts";
import type { Api } from "../options/api.ts";

/** What the first segments of a path say; the rest belongs to the API's own routes. */
export interface ReadPath {
  readonly api: Api;
  readonly version: Version;
  readonly rest: readonly string[];
}

/** How HubSpot's paths begin; `{version}` stands for a dated version. */
const PREFIXES: readonly (readonly [prefix: string, api: Api, version?: Version])[] = [
  // HubSpot's description of deal splits in v3 and its Node client disagree; both are answered.
  ["crm/v3/objects/deals/splits", "deal-splits", "v3"],
  ["crm/objects/v3/deals/splits", "deal-splits", "v3"],
  ["deal-splits/{version}", "deal-splits"],
  ["crm/v3/objects", "objects", "v3"],
  ["crm/v4/objects", "objects", "v4"],
  ["crm/objects/{version}", "objects"],
  ["crm/v3/properties", "properties", "v3"],
  ["crm/properties/{version}", "properties"],
  ["crm/v3/associations", "associations", "v3"],
  ["crm/v4/associations", "associations", "v4"],
  ["crm/associations/v4", "associations", "v4"],
  ["crm/associations/{version}", "associations"],
  ["crm/v3/schemas", "schemas", "v3"],
  ["crm-object-schemas/v3/schemas", "schemas", "v3"],
  ["crm-object-schemas/{version}/schemas", "schemas"],
  ["crm/v3/owners", "owners", "v3"],
  ["crm/owners/{version}", "owners"],
  ["crm/v3/pipelines", "pipelines", "v3"],
  ["crm/pipelines/{version}", "pipelines"],
  ["crm/v3/property-validations", "property-validations", "v3"],
  ["crm/property-validations/{version}", "property-validations"],
  ["crm/v3/limits", "limits", "v3"],
  ["crm/limits/{version}", "limits"],
  ["crm/v3/lists", "lists", "v3"],
  ["crm/lists/{version}", "lists"],
  ["communication-preferences/v4", "communication-preferences", "v4"],
  ["communication-preferences/{version}", "communication-preferences"],
  ["events/v3", "events", "v3"],
  ["events/2025-09", "events", "2025-09"],
  ["events/2026-03", "events", "2026-03"],
  ["events/custom/2026-09", "events", "2026-09"],
  ["oauth/v1", "oauth", "v1"],
  ["oauth/v2", "oauth", "v2"],
  ["oauth/v3", "oauth", "v3"],
  ["oauth/{version}", "oauth"],
  ["account-info/v3", "account-info", "v3"],
  ["account-info/{version}", "account-info"],
];

const SPLIT_PREFIXES = PREFIXES.map(
  ([prefix, api, version]) => [prefix.split("/"), api, version] as const,
);

/** Reads the beginning of a path; `undefined` where HubSpot has nothing, or nothing this sandbox plays. */
export function readPath(pathname: string): ReadPath | undefined {
  const segments = decodeSegments(pathname);
  if (segments === undefined) return undefined;
  // With `v3` in this place HubSpot describes appointments, and no other object.
  const [crm, objects, v3, type] = segments;
  const isSwapped = crm === "crm" && objects === "objects" && v3 === "v3";
  if (isSwapped && (type === "0-421" || type === "appointments")) {
    return { api: "objects", version: "v3", rest: segments.slice(3) };
  }
  for (const [prefix, api, fixed] of SPLIT_PREFIXES) {
    const version = matchPrefix(prefix, segments, fixed);
    if (version !== undefined) return { api, version, rest: segments.slice(prefix.length) };
  }
  return undefined;
}

function matchPrefix(
  prefix: readonly string[],
  segments: readonly string[],
  fixed: Version | undefined,
): Version | undefined {
  let version = fixed;
  for (const [place, expected] of prefix.entries()) {
    const segment = segments[place];
    if (expected === "{version}") {
      version = API_VERSIONS.find((name) => name === segment && name !== "v3");
      if (version === undefined) return undefined;
    } else if (segment !== expected) return undefined;
  }
  return version;
}

/** A slash at the end means nothing: the owners of HubSpot's own client have one. */
function decodeSegments(pathname: string): string[] | undefined {
  try {
    return pathname.replace(/\/$/, "").split("/").slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
