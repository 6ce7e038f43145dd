import { isObject } from "../internal/is-object.ts";
import { show } from "../internal/show.ts";

/** Returns the `errors` of an answer, each as an object. An error that is not an object becomes a message, and names no record. */
export function listErrors(given: unknown): Record<string, unknown>[] {
  const list: unknown[] = [given ?? []].flat();
  return list.map((item) =>
    isObject(item) ? item : { message: typeof item === "string" ? item : show(item) },
  );
}
