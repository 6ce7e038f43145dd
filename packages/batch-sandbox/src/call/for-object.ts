import type { Operation } from "@x/batch-types";
import { type Answer, type Refusal, unknownObject } from "../answer/answers.ts";
import { type Endpoint, isApiVersion, type ObjectCall } from "./call.ts";

type ObjectEndpoint = (call: ObjectCall) => Answer | Refusal;

/** HubSpot publishes no endpoint at such a path, with any method: 404, not 405. */
const NOT_OFFERED: Refusal = { status: 404, message: "resource not found" };

/** An endpoint about the records of the object its path names. */
export function forObject(endpoint: ObjectEndpoint): Endpoint {
  return (call) => {
    const { account, params } = call;
    const objectType = params["objectType"]!;
    const object = account.findObject(objectType);
    if (object === undefined) return unknownObject(objectType);
    return endpoint({ ...call, object, table: account.tableOf(object) });
  };
}

/** The same for one record or a search: there for every object but deal splits, which have paths of their own. */
export function forSingle(endpoint: ObjectEndpoint): Endpoint {
  return forObject((call) => (call.object.name === "deal_splits" ? NOT_OFFERED : endpoint(call)));
}

/** The same, where HubSpot offers the batch operation for that object. */
export function forBatch(operation: Operation, endpoint: ObjectEndpoint): Endpoint {
  return forObject((call) => {
    const { object, version } = call;
    const isOffered =
      object.name !== "deal_splits" &&
      isApiVersion(version) &&
      object.operations[version].includes(operation);
    return isOffered ? endpoint(call) : NOT_OFFERED;
  });
}
