/** Returns true for a possible name of a property. `__proto__` would change the object that holds it. */
export function isPropertyName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== "__proto__" && value.isWellFormed();
}
