/**
 * Returns true for a value that can be the name of a property; HubSpot checks the rest. `__proto__` would change
 * the object that holds it.
 */
export function isPropertyName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== "__proto__" && value.isWellFormed();
}
