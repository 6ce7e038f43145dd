import { isObject } from "../internal/is-object.ts";
import { listOf } from "../internal/list-of.ts";

/**
 * The scopes that a 403 asks for. HubSpot has been seen to name them in either of two places (fact 27),
 * or only at the end of its text (fact 62).
 */
export function readScopes(entry: Record<string, unknown>): { scopes?: string[] } {
  for (const { context } of [entry, ...listOf(entry["errors"])]) {
    const scopes = isObject(context) ? context["requiredGranularScopes"] : undefined;
    if (Array.isArray(scopes)) return { scopes: scopes.map(String) };
  }
  const named = /\(requires one of \[([\w.-]+(?:, ?[\w.-]+)*)\]\)\.?$/.exec(
    String(entry["message"]),
  );
  return named === null ? {} : { scopes: named[1]!.split(/, ?/) };
}
