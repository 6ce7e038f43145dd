import type { Endpoint, Route } from "./call.ts";

/**
 * An endpoint and what reaches it.
 *
 * @param at The method, and what follows the version in the path.
 * @param operation What it does, in the word fault rules and the journal use.
 */
export function defineRoute(
  at: `${Route["method"]} /${string}`,
  operation: string,
  endpoint: Endpoint,
  more: Pick<Route, "versions" | "body"> = {},
): Route {
  const [method, path] = at.split(" ") as [Route["method"], string];
  const access = method === "GET" || /^(?:read|search)\b/.test(operation) ? "read" : "write";
  return { method, segments: path.match(/[^/]+/g) ?? [], operation, access, endpoint, ...more };
}
