/** Returns true when every field of an object is among the names. A misspelt field would have no effect. */
export function hasOnly(object: object, names: readonly string[]): boolean {
  // A list of the names of each record would be garbage.
  for (const name in object) {
    if (!names.includes(name) && Object.hasOwn(object, name)) return false;
  }
  return true;
}
