import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readWriteInput } from "../../call/read-inputs.ts";
import { batchRefusal } from "../../rules/row-failure.ts";
import { createUniqueValues } from "../../rules/unique-values.ts";
import { checkNewRow } from "./write-row.ts";

/** Refused as a batch of one without a trace id would be. */
export function createObject(call: ObjectCall): Answer | Refusal {
  const input = readWriteInput(call.body, false);
  if (isRefusal(input)) return input;
  const checked = checkNewRow(call, input, createUniqueValues(call));
  if (typeof checked !== "function") return batchRefusal([checked]);
  return { status: 201, body: checked() };
}
