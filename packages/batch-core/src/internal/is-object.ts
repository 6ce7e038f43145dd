/**
 * Returns true for a JSON object: not null, not an array.
 *
 * @example
 * [{}, null, []].map(isObject); //=> [true, false, false]
 */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
