/** Returns true when every field of an object is among the names. A misspelt field would have no effect. */
export function hasOnly(object: object, names: readonly string[]): boolean {
  for (const name of Object.keys(object)) if (!names.includes(name)) return false;
  return true;
}
