import { type Answer, pageNotFound, type Refusal } from "../answer/answers.ts";
import type { Route, Version } from "../call/call.ts";
import type { Api } from "../options/api.ts";
import { readPath } from "./read-path.ts";
import { ROUTES } from "./routes.ts";

/** The endpoint of a request, and what its path says. */
export interface Match {
  readonly api: Api;
  readonly version: Version;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the endpoint of a request: 404 where there is no such path, 405 where it has other methods. */
export function routeRequest(method: string, pathname: string): Match | Answer | Refusal {
  const path = readPath(pathname);
  if (path === undefined) return pageNotFound();
  const { api, version, rest } = path;
  let hasPath = false;
  for (const route of ROUTES[api] ?? []) {
    const { versions } = route;
    if (
      versions === undefined ? version === "v4" && api === "objects" : !versions.includes(version)
    ) {
      continue;
    }
    const params = matchSegments(route.segments, rest);
    if (params === undefined) continue;
    if (route.method === method) return { api, version, route, params };
    hasPath = true;
  }
  return hasPath ? { status: 405, message: "HTTP 405 Method Not Allowed" } : pageNotFound();
}

/** The parameters of a path, unless it does not fit. */
function matchSegments(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, expected] of template.entries()) {
    const segment = segments[place]!;
    if (expected.startsWith("{")) {
      if (segment === "") return undefined;
      params[expected.slice(1, -1)] = segment;
    } else if (segment !== expected) return undefined;
  }
  return params;
}
