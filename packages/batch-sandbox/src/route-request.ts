import { API_VERSIONS, type ApiVersion, type Operation, OPERATIONS } from "@x/batch-types";

/** What a path asks for, before anything is known of the object it names. */
export type Route =
  | {
      readonly kind: "batch";
      readonly version: ApiVersion;
      readonly objectType: string;
      readonly operation: Operation;
    }
  | { readonly kind: "list-properties"; readonly version: ApiVersion; readonly objectType: string };

/** Reads a path; `undefined` where HubSpot has nothing, or nothing this sandbox plays. */
export function routeRequest(pathname: string): Route | undefined {
  const segments = decodeSegments(pathname);
  if (segments === undefined) return undefined;
  return routeProperties(segments) ?? routeDealSplits(segments) ?? routeObjects(segments);
}

/** `/crm/v3/objects/{type}/batch/{operation}`, `/crm/objects/{version}/{type}/batch/{operation}` */
function routeObjects(segments: readonly string[]): Route | undefined {
  const [crm, second, third, fourth, batch, last, ...rest] = segments;
  const operation = OPERATIONS.find((name) => name === last);
  if (crm !== "crm" || batch !== "batch" || operation === undefined || rest.length > 0) {
    return undefined;
  }
  // Deal splits have paths of their own.
  if (fourth === "deal_splits") return undefined;
  if (second === "v3" && third === "objects") {
    return batchRoute("v3", fourth, operation);
  }
  const version = API_VERSIONS.find((name) => name === third);
  if (second !== "objects" || version === undefined) return undefined;
  // With `v3` in this place HubSpot describes appointments, and no other object.
  if (version === "v3" && fourth !== "0-421" && fourth !== "appointments") return undefined;
  return batchRoute(version, fourth, operation);
}

/**
 * `/deal-splits/{version}/batch/{operation}`, without `/crm`. HubSpot's description and its Node client
 * disagree on the path in v3; both are answered.
 */
function routeDealSplits(segments: readonly string[]): Route | undefined {
  const path = segments.join("/");
  const match =
    /^deal-splits\/([^/]+)\/batch\/(read|upsert)$/.exec(path) ??
    /^crm\/(?:objects\/(v3)|(v3)\/objects)\/deals\/splits\/batch\/(read|upsert)$/.exec(path);
  if (match === null) return undefined;
  const operation = OPERATIONS.find((name) => path.endsWith(`/${name}`))!;
  const isDated = segments[0] === "deal-splits";
  const version = isDated
    ? API_VERSIONS.find((name) => name === segments[1] && name !== "v3")
    : "v3";
  return version === undefined ? undefined : batchRoute(version, "deal_splits", operation);
}

/** `/crm/v3/properties/{type}`, `/crm/properties/{version}/{type}` */
function routeProperties(segments: readonly string[]): Route | undefined {
  const [crm, second, third, objectType, ...rest] = segments;
  if (crm !== "crm" || !objectType || rest.length > 0) return undefined;
  if (second === "v3" && third === "properties") {
    return { kind: "list-properties", version: "v3", objectType };
  }
  const version = API_VERSIONS.find((name) => name === third && name !== "v3");
  return second === "properties" && version !== undefined
    ? { kind: "list-properties", version, objectType }
    : undefined;
}

function batchRoute(
  version: ApiVersion,
  objectType: string | undefined,
  operation: Operation,
): Route | undefined {
  return objectType ? { kind: "batch", version, objectType, operation } : undefined;
}

function decodeSegments(pathname: string): string[] | undefined {
  try {
    return pathname.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
