import {
  type Answer,
  isRefusal,
  objectNotFound,
  type Refusal,
  validationError,
} from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readWriteInput } from "../../call/read-inputs.ts";
import { checkIdProperties, findTarget } from "../../rules/check-ids.ts";
import { batchRefusal } from "../../rules/row-failure.ts";
import { createUniqueValues } from "../../rules/unique-values.ts";
import { checkChangedRow } from "./write-row.ts";

export function updateObject(call: ObjectCall): Answer | Refusal {
  const { body, object, params, query, table } = call;
  const id = params["objectId"]!;
  const idProperty = query.get("idProperty") || undefined;
  const input = readWriteInput({ ...body, id }, true);
  if (isRefusal(input)) return input;
  if (input.properties.size === 0) {
    return validationError("No properties found to update, please provide at least one.", {
      context: { properties: ["{}"] },
    });
  }
  const refusal = checkIdProperties(call, idProperty === undefined ? [] : [idProperty], "update");
  if (refusal !== undefined) return refusal;
  const target = findTarget(object, table, id, idProperty);
  if (target === undefined) return objectNotFound(id);
  const checked = checkChangedRow(call, input, target, createUniqueValues(call));
  if (typeof checked !== "function") return batchRefusal([checked]);
  return { status: 200, body: checked() };
}
