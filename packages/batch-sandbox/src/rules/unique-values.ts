import { javaTypeId } from "../objects/association-definitions.ts";
import type { ObjectCall } from "../call/call.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { WriteInput } from "../call/read-inputs.ts";
import type { StoredRecord } from "../account/table.ts";
import { type Values, valueOf } from "../account/values.ts";
import type { RowFailure } from "./row-failure.ts";

/** Sees to it that no two records have the same unique value, within one batch as well. */
export interface UniqueValues {
  /**
   * Takes the unique values of a row for the record `id`, or says why it cannot.
   *
   * @param target The record that is being changed; absent for a new one.
   */
  claim(
    input: WriteInput,
    id: string,
    values: Values,
    target?: StoredRecord,
  ): RowFailure | undefined;
}

export function createUniqueValues({ object, table, account }: ObjectCall): UniqueValues {
  const { portalId, quirks } = account;
  const { equalNewEmails, takenEmail } = quirks;
  const valueTaken = (input: WriteInput, taken: Taken) =>
    refuseTaken(input, object, taken, portalId);
  const claims = new Map(object.uniqueNames.map((name) => [name, new Map<string, string>()]));

  return {
    claim(input, id, values, target) {
      const claimed: [Map<string, string>, string][] = [];
      for (const [name, idByValue] of claims) {
        const value = valueOf(values, name);
        if (value === undefined || value === "") continue;
        const owner = table.findByUnique(name, value);
        const isEmail = object.rules.get(name)?.kind === "email";
        if (owner !== undefined && owner !== target) {
          return isEmail && target === undefined && takenEmail !== "validation-error"
            ? alreadyExists(input, takenEmail === "conflict" ? owner.id : undefined)
            : valueTaken(input, { name, value, id, owner: owner.id });
        }
        const rival = idByValue.get(value);
        if (rival !== undefined && rival !== id) {
          if (!isEmail || target !== undefined) {
            return valueTaken(input, { name, value, id, owner: rival });
          }
          // Whether one of two equal new e-mails wins is not known; without trace ids, none does.
          const oneWins = equalNewEmails === "one-wins";
          return oneWins && input.traceId !== undefined
            ? alreadyExists(input, rival)
            : { ...alreadyExists(input), refusesBatch: true };
        }
        claimed.push([idByValue, value]);
      }
      for (const [idByValue, value] of claimed) idByValue.set(value, id);
      return undefined;
    },
  };
}

/** The id of the other record stands in the message, and nowhere else. */
function alreadyExists(input: WriteInput, existingId?: string): RowFailure {
  const existing = existingId === undefined ? "" : `. Existing ID: ${existingId}`;
  return {
    input,
    status: 409,
    category: "CONFLICT",
    message: `Contact already exists${existing}`,
  };
}

interface Taken {
  readonly name: string;
  readonly value: string;
  readonly id: string;
  readonly owner: string;
}

/** Any other taken value is a validation error, told in HubSpot's own terms. */
function refuseTaken(
  input: WriteInput,
  object: ObjectModel,
  taken: Taken,
  portalId: number,
): RowFailure {
  const { name, value, id, owner } = taken;
  return {
    input,
    status: 400,
    category: "VALIDATION_ERROR",
    message: `Cannot set PropertyValueCoordinates{portalId=${portalId}, objectTypeId=${javaTypeId(object)}, propertyName=${name}, value=${value}} on ${id}. ${owner} already has that value.`,
  };
}
