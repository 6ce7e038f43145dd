import type { Answer, Refusal } from "../answer/answers.ts";
import type { Match } from "../request/route-request.ts";
import type { Target } from "./fault-rules.ts";

/**
 * What a request is about, for fault rules and the journal.
 *
 * @param nameOf The name of an object, however it is written.
 */
export function describeRequest(
  method: string,
  path: string,
  match: Match | Answer | Refusal,
  nameOf: (objectType: string) => string,
): Target {
  if (!("route" in match)) return { method, path };
  const { api, params, route } = match;
  const objectType = params["objectType"] ?? params["fromObjectType"];
  return {
    method,
    path,
    api,
    operation: route.operation,
    ...(objectType !== undefined && { objectType: nameOf(objectType) }),
  };
}
