import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { readWriteInputs, type WriteInput } from "../../call/read-inputs.ts";
import { checkDuplicates, checkIdProperties, findTarget } from "../../rules/check-ids.ts";
import type { RowFailure } from "../../rules/row-failure.ts";
import { createUniqueValues } from "../../rules/unique-values.ts";
import { notFoundEntry } from "../internal/batch-answer.ts";
import { settleBatch } from "./settle-batch.ts";
import { checkChangedRow, type Write } from "./write-row.ts";

/** Records that are not found never refuse a batch; bad values do, unless rows have trace ids. */
export function batchUpdate(call: ObjectCall): Answer | Refusal {
  const { account, object, table } = call;
  const startedAt = account.now();
  const inputs = readWriteInputs(call.body, true);
  if (isRefusal(inputs)) return inputs;

  const idProperties = inputs.flatMap(({ idProperty }) => idProperty ?? []);
  const targets = inputs.map(({ id, idProperty }) => findTarget(object, table, id, idProperty));
  const refusal =
    checkIdProperties(call, idProperties, "update") ??
    checkDuplicates(
      inputs,
      targets.map((target, place) => target ?? inputs[place]!.id),
    );
  if (refusal !== undefined) return refusal;

  const uniqueValues = createUniqueValues(call);
  const failures: RowFailure[] = [];
  const writes: Write[] = [];
  const missing: WriteInput[] = [];
  inputs.forEach((input, place) => {
    const target = targets[place];
    if (target === undefined) {
      missing.push(input);
      return;
    }
    const isMergedAway = input.idProperty === undefined && target.id !== input.id;
    if (isMergedAway && account.quirks.mergedIdInUpdate === "dropped") return;
    const checked = checkChangedRow(call, input, target, uniqueValues);
    if (typeof checked === "function") writes.push(checked);
    else if (account.quirks.updateWithBadValue === 207) failures.push(checked);
    else failures.push({ ...checked, refusesBatch: true });
  });
  const ids = missing.map(({ id }) => id);
  const traceIds = missing.flatMap(({ traceId }) => traceId ?? []);
  const entries = missing.length > 0 ? [notFoundEntry(call, ids, traceIds)] : [];
  return settleBatch(call, "update", startedAt, { failures, writes, entries });
}
