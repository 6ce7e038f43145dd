import type { Answer } from "../../answers.ts";
import type { ObjectCall } from "../../call.ts";

/** Every property of the sandbox is live and non-sensitive, so asking for any other finds none. */
export function listProperties({ object, query }: ObjectCall): Answer {
  const isOther =
    query.get("archived") === "true" ||
    (query.get("dataSensitivity") ?? "non_sensitive") !== "non_sensitive";
  return { status: 200, body: { results: isOther ? [] : object.definitions } };
}
