import type { RecordRow } from "@x/batch-types";
import type { ObjectCall } from "../../call/call.ts";
import type { WriteInput } from "../../call/read-inputs.ts";
import { checkNewAssociations } from "../associations/check-new-associations.ts";
import { valuesAfterWrite } from "../../rules/values-after-write.ts";
import { missingAfterChange, missingRequired } from "../../rules/required-properties.ts";
import { refusedAssociations, refusedValues, type RowFailure } from "../../rules/row-failure.ts";
import type { UniqueValues } from "../../rules/unique-values.ts";
import { validateProperties } from "../../rules/validate-properties.ts";
import { recordRow } from "../../account/record-row.ts";
import { recordValue } from "../../account/computed-values.ts";
import type { StoredRecord } from "../../account/table.ts";
import type { Values } from "../../account/values.ts";

/** Writes a row that passed every check. */
export type Write = () => RecordRow;

/** Checks a row that makes a new record. */
export function checkNewRow(
  call: ObjectCall,
  input: WriteInput,
  uniqueValues: UniqueValues,
  isNew?: true,
): Write | RowFailure {
  const { account, object, table, version } = call;
  const { values, problems, warnings } = validateProperties(call, input.properties);
  if (problems.length > 0) return refusedValues(input, problems);
  const missing = missingRequired(object, input, values, version);
  if (missing !== undefined) return missing;
  const associate = checkNewAssociations(call, input.associations);
  if (typeof associate !== "function") return refusedAssociations(input, associate);
  const id = account.nextId();
  const taken = uniqueValues.claim(input, id, values);
  if (taken !== undefined) return taken;

  return () => {
    const merged = valuesAfterWrite(object, () => undefined, values);
    const record = table.insert(id, merged, account.now());
    associate(id);
    const extras = { warnings, traceId: echo(call, input), ...(isNew && { new: true }) };
    return recordRow(call, record, withComputed(call, record, "created", merged), extras);
  };
}

/** Checks a row that changes a record. */
export function checkChangedRow(
  call: ObjectCall,
  input: WriteInput,
  target: StoredRecord,
  uniqueValues: UniqueValues,
  isNew?: false,
): Write | RowFailure {
  const { account, object, table } = call;
  const current = (name: string) => recordValue(object, target, name);
  const { values, problems, warnings } = validateProperties(call, input.properties, current);
  if (problems.length > 0) return refusedValues(input, problems);
  const missing = missingAfterChange(object, input, values, current, call.version);
  if (missing !== undefined) return missing;
  const taken = uniqueValues.claim(input, target.id, values, target);
  if (taken !== undefined) return taken;

  return () => {
    const merged = valuesAfterWrite(object, current, values);
    const changed = Object.entries(merged).filter(
      ([name, value]) => value !== (current(name) ?? ""),
    );
    table.update(target, Object.fromEntries(changed), account.now());
    const extras = {
      warnings,
      traceId: echo(call, input),
      ...(isNew !== undefined && { new: isNew }),
    };
    return recordRow(call, target, withComputed(call, target, "changed", merged), extras);
  };
}

/** Adds what HubSpot tells of the record unasked, as far as it has a value. */
function withComputed(
  { account, object }: ObjectCall,
  record: StoredRecord,
  kind: "created" | "changed",
  written: Values,
): Values {
  if (!account.quirks.computedInRows) return written;
  const shown: Record<string, string> = {};
  for (const name of object.profile.unasked[kind]) {
    const value = recordValue(object, record, name);
    if (value !== undefined) shown[name] = value;
  }
  return { ...shown, ...written };
}

function echo({ account }: ObjectCall, { traceId }: WriteInput): string | undefined {
  return account.quirks.traceIdEcho ? traceId : undefined;
}
