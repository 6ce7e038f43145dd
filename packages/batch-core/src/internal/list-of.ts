import { isObject } from "./is-object.ts";

/** Returns the objects of a list; `[]` for any other value. */
export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
