import { isObject } from "./is-object.ts";

/** Returns the objects of a list that may be anything; none where it is no list. */
export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
