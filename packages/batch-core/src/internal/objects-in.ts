import { isObject } from "./is-object.ts";

/** Returns the objects of a list; none where the value is not a list. What else the list holds is left out. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
