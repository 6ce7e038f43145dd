import {
  type Answer,
  invalidJson,
  missingFields,
  type Refusal,
  validationError,
} from "../../answers.ts";
import type { ObjectCall } from "../../call.ts";
import { isObject } from "../../is-object.ts";
import { mergedValues } from "../../rules/merged-values.ts";
import type { StoredRecord } from "../../store/table.ts";
import { mergeAssociations } from "../associations/merge-associations.ts";
import { objectNotFound } from "./object-not-found.ts";
import { recordRenderer } from "./render-record.ts";

/**
 * Makes one record of two, and answers with it. Since a change HubSpot announced it has an id of its
 * own, and both of the old ids lead to it; a quirk keeps the id of the primary record instead.
 */
export function mergeObjects(call: ObjectCall): Answer | Refusal {
  const { account, object, table } = call;
  const primary = readRecord(call, "primaryObjectId");
  if (!("values" in primary)) return primary;
  const other = readRecord(call, "objectIdToMerge");
  if (!("values" in other)) return other;
  if (primary === other) {
    return validationError(`Cannot merge record ${primary.id} with itself.`);
  }

  const now = account.now();
  const isNew = account.quirks.mergeResult === "new-record";
  const values = mergedValues(object, primary, other, isNew);
  let survivor = primary;
  if (isNew) {
    const past = [...(primary.past ?? []), { at: primary.updatedAt, values: primary.values }];
    survivor = table.insert(account.nextId(), values, now, past);
  } else table.update(primary, values, now);
  for (const merged of isNew ? [primary, other] : [other]) {
    table.merge(survivor, merged, now);
    mergeAssociations(account, object, survivor.id, merged.id);
  }
  const wanted = { properties: [], history: [] };
  return { status: 200, body: recordRenderer(object, wanted)(survivor) };
}

function readRecord({ body, table }: ObjectCall, field: string): StoredRecord | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const id = body[field] ?? "";
  if (typeof id !== "string") {
    return invalidJson(`Cannot deserialize ${field}, a string, from this token`);
  }
  return id === "" ? missingFields(field) : (table.find(id) ?? objectNotFound(id));
}
