import { isObject } from "../internal/is-object.ts";
import { show } from "../internal/show.ts";

/**
 * Returns the errors of an answer, each as an object. What is no object is an error all the same, one
 * that names nobody: a text is its message.
 *
 * @param given What the answer has under `errors`.
 */
export function listErrors(given: unknown): Record<string, unknown>[] {
  const list: unknown[] = [given ?? []].flat();
  return list.map((item) =>
    isObject(item) ? item : { message: typeof item === "string" ? item : show(item) },
  );
}
