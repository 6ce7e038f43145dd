import { type Refusal, validationError } from "../answer/answers.ts";
import type { ObjectCall } from "../call/call.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { WriteInput } from "../call/read-inputs.ts";
import type { StoredRecord, Table } from "../account/table.ts";
import { normalizeEmail } from "./validate-value.ts";

/** Refuses the whole batch when a property that rows are to be found by is not unique. */
export function checkIdProperties(
  { account: { portalId, quirks }, object }: Pick<ObjectCall, "account" | "object">,
  idProperties: Iterable<string>,
  operation: "read" | "update" | "upsert",
): Refusal | undefined {
  for (const idProperty of idProperties) {
    if (object.rules.get(idProperty)?.unique === true) continue;
    const action = operation === "read" ? operation : "update/upsert";
    const where = quirks.portalInRefusals ? ` in portal ID ${portalId}` : "";
    return validationError(
      `Unable to perform ${action} by non-unique ${object.typeId} property ${idProperty}${where}`,
    );
  }
  return undefined;
}

/**
 * Refuses the whole batch when two rows mean one record: by the same id, or by ids that turn out
 * the same, such as an e-mail in two spellings.
 *
 * @param targets The record each row was found to mean, or the key of a record to be.
 */
export function checkDuplicates(
  inputs: readonly WriteInput[],
  targets: readonly (StoredRecord | string)[],
): Refusal | undefined {
  const seen = new Set<StoredRecord | string>();
  const twice = new Set<string>();
  targets.forEach((target, place) => {
    if (seen.has(target)) twice.add(inputs[place]!.id);
    seen.add(target);
  });
  if (twice.size === 0) return undefined;
  const ids = [...twice];
  return validationError(
    `Duplicate IDs found in batch input: [${ids.join(", ")}]. IDs must be unique`,
    { context: { ids } },
  );
}

/** The record of an id, or of a value of `idProperty`. */
export function findTarget(
  object: ObjectModel,
  table: Table,
  id: string,
  idProperty: string | undefined,
): StoredRecord | undefined {
  if (idProperty === undefined) return table.find(id);
  return table.findByUnique(idProperty, comparableId(object, id, idProperty));
}

/** A value of a unique property in the form it is stored. */
export function comparableId(object: ObjectModel, id: string, idProperty: string): string {
  return object.rules.get(idProperty)?.kind === "email" ? normalizeEmail(id) : id;
}
