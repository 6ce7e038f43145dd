import { type Answer, isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readText, readTexts } from "../../call/read-fields.ts";
import { readIds } from "../../call/read-inputs.ts";
import { checkIdProperties, findTarget } from "../../rules/check-ids.ts";
import type { StoredRecord } from "../../account/table.ts";
import { batchAnswer, notFoundEntry } from "../internal/batch-answer.ts";
import { recordRenderer } from "./render-record.ts";

/** With history HubSpot reads half as many records at once. */
const MAX_INPUTS_WITH_HISTORY = 50;

/** Unknown property names are left out; `?archived=true` reads archived records and no others. */
export function batchRead(call: ObjectCall): Answer | Refusal {
  const { account, body, object, query, table } = call;
  const startedAt = account.now();
  const ids = readIds(body);
  if (isRefusal(ids)) return ids;
  const names = readTexts(body, "properties");
  if (isRefusal(names)) return names;
  const historyNames = readTexts(body, "propertiesWithHistory");
  if (isRefusal(historyNames)) return historyNames;
  if (historyNames.length > 0 && ids.length > MAX_INPUTS_WITH_HISTORY) {
    return validationError(
      `The maximum number of inputs supported in a batch request for property histories is ${MAX_INPUTS_WITH_HISTORY}`,
    );
  }
  const idProperty = readText(body, "idProperty");
  if (isRefusal(idProperty)) return idProperty;
  const refusal = checkIdProperties(call, idProperty === "" ? [] : [idProperty], "read");
  if (refusal !== undefined) return refusal;

  const isArchived = query.get("archived") === "true";
  const found = new Set<StoredRecord>();
  const missing = new Set<string>();
  for (const id of ids) {
    const record = isArchived
      ? table.findArchived(id)
      : findTarget(object, table, id, idProperty || undefined);
    if (record === undefined) missing.add(id);
    else found.add(record);
  }

  const rows = Array.from(
    found,
    recordRenderer(call, { properties: names, history: historyNames }),
  );
  const errors = missing.size > 0 ? [notFoundEntry(call, [...missing])] : [];
  return batchAnswer(call, "read", rows, errors, startedAt);
}
