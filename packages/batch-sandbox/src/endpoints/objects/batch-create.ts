import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readWriteInputs } from "../../call/read-inputs.ts";
import type { RowFailure } from "../../rules/row-failure.ts";
import { createUniqueValues } from "../../rules/unique-values.ts";
import { settleBatch } from "./settle-batch.ts";
import { checkNewRow, type Write } from "./write-row.ts";

export function batchCreate(call: ObjectCall): Answer | Refusal {
  const startedAt = call.account.now();
  const inputs = readWriteInputs(call.body, false);
  if (isRefusal(inputs)) return inputs;

  const uniqueValues = createUniqueValues(call);
  const failures: RowFailure[] = [];
  const writes: Write[] = [];
  for (const input of inputs) {
    const checked = checkNewRow(call, input, uniqueValues);
    if (typeof checked === "function") writes.push(checked);
    else failures.push(checked);
  }
  return settleBatch(call, "create", startedAt, { failures, writes });
}
