import {
  type Answer,
  isRefusal,
  objectNotFound,
  type Refusal,
  validationError,
} from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readRequired } from "../../call/read-fields.ts";
import { valuesAfterMerge } from "../../rules/values-after-merge.ts";
import type { StoredRecord } from "../../account/table.ts";
import { mergeAssociations } from "../associations/merge-associations.ts";
import { recordRenderer } from "./render-record.ts";

/**
 * Makes one record of two, and answers with it. Since a change HubSpot announced it has an id of its
 * own, and both of the old ids lead to it; a quirk keeps the id of the primary record instead.
 */
export function mergeObjects(call: ObjectCall): Answer | Refusal {
  const { account, object, table } = call;
  const primary = readRecord(call, "primaryObjectId");
  if (isRefusal(primary)) return primary;
  const other = readRecord(call, "objectIdToMerge");
  if (isRefusal(other)) return other;
  if (primary === other) {
    return validationError(`Cannot merge record ${primary.id} with itself.`);
  }

  const now = account.now();
  const isNew = account.quirks.mergeResult === "new-record";
  const values = valuesAfterMerge(object, primary, other, isNew);
  let survivor = primary;
  if (isNew) survivor = table.insert(account.nextId(), values, now, primary);
  else table.update(primary, values, now);
  for (const merged of isNew ? [primary, other] : [other]) {
    table.merge(survivor, merged, now);
    mergeAssociations(account, object, survivor.id, merged.id);
  }
  const wanted = { properties: [], history: [] };
  return { status: 200, body: recordRenderer(call, wanted)(survivor) };
}

function readRecord({ body, table }: ObjectCall, field: string): StoredRecord | Refusal {
  const id = readRequired(body, field);
  return isRefusal(id) ? id : (table.find(id) ?? objectNotFound(id));
}
