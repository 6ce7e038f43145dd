import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readRequired, readText } from "../../call/read-fields.ts";
import { checkIdProperties, findTarget } from "../../rules/check-ids.ts";

/** Takes a contact out for good, with its history and associations; an unknown one is no error. */
export function gdprDelete(call: ObjectCall): Answer | Refusal {
  const { account, body, object, table } = call;
  const objectId = readRequired(body, "objectId");
  if (isRefusal(objectId)) return objectId;
  const idProperty = readText(body, "idProperty");
  if (isRefusal(idProperty)) return idProperty;
  const refusal = checkIdProperties(call, idProperty === "" ? [] : [idProperty], "read");
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
