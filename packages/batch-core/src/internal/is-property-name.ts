/**
 * Whether a value can be the internal name of a property. HubSpot's start with a letter; the rest of its
 * rules is left to HubSpot. `__proto__` would change the object it is put into.
 */
export function isPropertyName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== "__proto__" && value.isWellFormed();
}
