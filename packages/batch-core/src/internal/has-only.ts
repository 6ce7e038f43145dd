/** Whether every field of an object is among the names. A misspelt field would be left out unnoticed. */
export function hasOnly(object: object, names: readonly string[]): boolean {
  return Object.keys(object).every((name) => names.includes(name));
}
