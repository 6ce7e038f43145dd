import { isObject } from "../internal/is-object.ts";
import { listOf } from "../internal/list-of.ts";
import { plainText } from "../internal/plain-text.ts";

/** Returns the scopes that a 403 names: in one of two contexts, or at the end of its message. */
export function readScopes(entry: Record<string, unknown>): { scopes?: string[] } {
  for (const { context } of [entry, ...listOf(entry["errors"])]) {
    const scopes = isObject(context) ? context["requiredGranularScopes"] : undefined; // Fact 27.
    if (Array.isArray(scopes)) return { scopes: scopes.map(String) };
  }
  // Fact 62.
  const named = /\(requires one of \[([\w.-]+(?:, ?[\w.-]+)*)\]\)\.?$/.exec(
    plainText(entry["message"]),
  );
  return named === null ? {} : { scopes: named[1]!.split(/, ?/) };
}
