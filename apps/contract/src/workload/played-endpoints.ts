import { type Exception, GENERATED_ONLY } from "../exceptions.ts";
import type { DescribedEndpoint, OfficialEndpoint } from "../official-endpoint.ts";

/** What a request to an endpoint is made of. */
type Kind = "objects" | "associations" | "properties" | "deal-splits" | "schemas" | "lists";

/** An endpoint as the workload reaches it, with every description of it: older ones know less. */
export interface PlayedEndpoint {
  readonly version: string;
  readonly kind: Kind;
  /** The last segments of the path: `create`, `labels/archive`. */
  readonly operation: string;
  /** The path to send to. */
  readonly path: string;
  /** The object whose records, or properties, it is about. */
  readonly object: string;
  readonly descriptions: readonly DescribedEndpoint[];
}

/** Stands for every custom object. */
export const MACHINES = "2-123";

/** The objects on both sides of associations. */
export const FROM = "contacts";
export const TO = "companies";

/** Described by HubSpot, and no part of the sandbox. */
export const NOT_PLAYED: readonly Exception<OfficialEndpoint>[] = [
  {
    reason: "How many associations a label allows: a setting of an account.",
    covers: ({ path }) => path.includes("/definitions/configurations/"),
  },
  ...GENERATED_ONLY,
  {
    reason:
      "Projects with the version after `objects`, which HubSpot's description for any object contradicts.",
    covers: ({ path }) => path.startsWith("/crm/objects/v3/projects/"),
  },
];

/** Where the requests of a description go. */
export function pathOf({ path, object }: DescribedEndpoint): string {
  return path
    .replace("{fromObjectType}", FROM)
    .replace("{toObjectType}", TO)
    .replace("{objectType}", path.includes("/properties/") ? FROM : (object ?? MACHINES));
}

/** Every endpoint the sandbox plays, once. */
export function playedEndpoints(described: readonly DescribedEndpoint[]): PlayedEndpoint[] {
  const played = described.filter((endpoint) => !NOT_PLAYED.some(({ covers }) => covers(endpoint)));
  return [...Map.groupBy(played, pathOf)].map(([path, descriptions]) => {
    const { version, object } = descriptions[0]!;
    const kind = kindOf(path);
    return {
      version,
      kind,
      operation: path.split("/batch/").at(-1) ?? "",
      path,
      object: kind === "properties" ? FROM : (object ?? MACHINES),
      descriptions,
    };
  });
}

function kindOf(path: string): Kind {
  if (path.includes("/associations/")) return "associations";
  if (path.includes("/properties/")) return "properties";
  if (path.includes("schemas")) return "schemas";
  if (path.includes("/lists/")) return "lists";
  return path.includes("splits/") ? "deal-splits" : "objects";
}
