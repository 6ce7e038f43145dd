import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readWriteInputs, type WriteInput } from "../../call/read-inputs.ts";
import {
  checkDuplicates,
  checkIdProperties,
  comparableId,
  findTarget,
} from "../../rules/check-ids.ts";
import type { RowFailure } from "../../rules/row-failure.ts";
import { createUniqueValues } from "../../rules/unique-values.ts";
import { settleBatch } from "./settle-batch.ts";
import { checkChangedRow, checkNewRow, type Write } from "./write-row.ts";

/** `id` holds the value of `idProperty`, which must be unique; left out, it means the record id, which is refused. */
export function batchUpsert(call: ObjectCall): Answer | Refusal {
  const { account, object, table } = call;
  const startedAt = account.now();
  const inputs = readWriteInputs(call.body, true);
  if (isRefusal(inputs)) return inputs;

  const refusal = checkIdProperties(call, inputs.map(keyProperty), "upsert");
  if (refusal !== undefined) return refusal;
  const targets = inputs.map((input) => findTarget(object, table, input.id, keyProperty(input)));
  const keys = inputs.map((input) => {
    const property = keyProperty(input);
    return `${property}=${comparableId(object, input.id, property)}`;
  });
  const duplicates = checkDuplicates(
    inputs,
    targets.map((target, place) => target ?? keys[place]!),
  );
  if (duplicates !== undefined) return duplicates;

  const uniqueValues = createUniqueValues(call);
  const failures: RowFailure[] = [];
  const writes: Write[] = [];
  inputs.forEach((input, place) => {
    const target = targets[place];
    const checked =
      target === undefined
        ? checkNewRow(call, withKey(input), uniqueValues, true)
        : checkChangedRow(call, input, target, uniqueValues, false);
    if (typeof checked === "function") writes.push(checked);
    else failures.push(checked);
  });
  return settleBatch(call, "upsert", startedAt, { failures, writes });
}

function keyProperty({ idProperty }: WriteInput): string {
  return idProperty ?? "hs_object_id";
}

/** A new record gets its key as a value, unless the properties say another. */
function withKey(input: WriteInput): WriteInput {
  const properties = new Map([[keyProperty(input), input.id], ...input.properties]);
  return { ...input, properties };
}
