import { type Answer, invalidJson, missingFields, type Refusal } from "../../answers.ts";
import type { ObjectCall } from "../../call.ts";
import { isObject } from "../../is-object.ts";
import { checkIdProperties, findTarget } from "../../rules/check-ids.ts";

/** Takes a contact out for good, with its history and associations; an unknown one is no error. */
export function gdprDelete({ account, body, object, table }: ObjectCall): Answer | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const objectId = body["objectId"] ?? "";
  const idProperty = body["idProperty"] ?? "";
  if (typeof objectId !== "string" || typeof idProperty !== "string") {
    return invalidJson("Cannot deserialize objectId or idProperty, strings, from this token");
  }
  if (objectId === "") return missingFields("objectId");
  const refusal = checkIdProperties(object, idProperty === "" ? [] : [idProperty], "read");
  if (refusal !== undefined) return refusal;
  const record = findTarget(object, table, objectId, idProperty || undefined);
  if (record === undefined) return { status: 204 };
  table.remove(record);
  const { associations } = account;
  const from = { objectType: object.name, id: record.id };
  for (const objectType of associations.objectsOf(from)) {
    for (const id of associations.of(from, objectType).keys()) {
      associations.removeAll(from, { objectType, id });
    }
  }
  return { status: 204 };
}
