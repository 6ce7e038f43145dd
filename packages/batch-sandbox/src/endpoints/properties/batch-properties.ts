import type { ErrorEntry } from "@x/batch-types";
import { MAX_PROPERTY_INPUTS, PROPERTY_ENDPOINTS } from "@x/batch-types/registry";
import { type Answer, isRefusal, type Refusal } from "../../answers.ts";
import type { ObjectCall } from "../../call.ts";
import { isObject } from "../../is-object.ts";
import { orderResults } from "../../order-results.ts";
import type { Property } from "../../properties/complete-definition.ts";
import { readRows } from "../../read-inputs.ts";
import { addProperty } from "./add-property.ts";
import { archiveProperty } from "./archive-property.ts";
import { propertiesOf, propertyNotFound } from "./find-property.ts";
import { REQUIRED } from "./one-property.ts";
import { type PropertyInput, readPropertyInput } from "./read-property-input.ts";

/** Each property fails alone; a body that cannot be read refuses all of them. */
export function batchCreateProperties(call: ObjectCall): Answer | Refusal {
  const { account, object } = call;
  const startedAt = account.now();
  const inputs = readNamed(call.body, REQUIRED);
  if (isRefusal(inputs)) return inputs;
  const results: Property[] = [];
  const errors: ErrorEntry[] = [];
  for (const input of inputs) {
    // As it is now: the names of the rows before are taken.
    const current = account.findObject(object.name) ?? object;
    const added = addProperty(account, current, input);
    if (isRefusal(added)) errors.push(entryOf(added, input.name));
    else results.push(added);
  }
  return answer(call, "create", results, errors, startedAt);
}

export function batchReadProperties(call: ObjectCall): Answer | Refusal {
  const { account, body } = call;
  const startedAt = account.now();
  const inputs = readNamed(body, ["name"]);
  if (isRefusal(inputs)) return inputs;
  const { archived, dataSensitivity } = isObject(body) ? body : {};
  const shown = propertiesOf(call, {
    archived: archived === true,
    dataSensitivity: typeof dataSensitivity === "string" ? dataSensitivity : "non_sensitive",
  });
  const names = new Set(inputs.map(({ name }) => name));
  const results = shown.filter(({ name }) => names.has(name));
  for (const { name } of results) names.delete(name);
  const errors = [...names].map((name) => entryOf(propertyNotFound(name), name));
  return answer(call, "read", results, errors, startedAt);
}

/** Answers 204 whatever the names are, unless one of them is HubSpot's or in use. */
export function batchArchiveProperties(call: ObjectCall): Answer | Refusal {
  const { account, object } = call;
  const inputs = readNamed(call.body, ["name"]);
  if (isRefusal(inputs)) return inputs;
  for (const { name } of inputs) {
    const current = account.findObject(object.name) ?? object;
    const found = current.definitions.find((property) => property.name === name);
    const refusal = found && archiveProperty({ ...call, object: current }, found);
    if (refusal !== undefined) return refusal;
  }
  return { status: 204 };
}

type NamedInput = PropertyInput & Pick<Property, "name">;

function readNamed(body: unknown, required: readonly string[]): readonly NamedInput[] | Refusal {
  const rows = readRows(body, MAX_PROPERTY_INPUTS);
  if (isRefusal(rows)) return rows;
  const inputs: NamedInput[] = [];
  for (const row of rows) {
    const input = readPropertyInput(row, required);
    if (isRefusal(input)) return input;
    inputs.push({ ...input, name: input.name ?? "" });
  }
  return inputs;
}

function entryOf({ category, subCategory, message, errors }: Refusal, name: string): ErrorEntry {
  return {
    status: "error",
    ...(category !== undefined && { category }),
    ...(subCategory !== undefined && { subCategory }),
    message,
    context: { name: [name] },
    ...(errors !== undefined && { errors: [...errors] }),
  };
}

function answer(
  { account, version }: ObjectCall,
  operation: "create" | "read",
  results: readonly Property[],
  errors: readonly ErrorEntry[],
  startedAt: number,
): Answer {
  const { quirks, random } = account;
  const { successStatuses } = PROPERTY_ENDPOINTS[operation];
  const success = version === "v1" || version === "v4" ? 200 : successStatuses[version][0];
  const partial = version === "2026-09" && quirks.errorStatus202609 === 200 ? success : 207;
  return {
    status: errors.length > 0 ? partial : success,
    body: {
      status: "COMPLETE",
      results: orderResults(results, quirks.resultOrder, random),
      startedAt: new Date(startedAt).toISOString(),
      completedAt: new Date(account.now()).toISOString(),
      ...(errors.length > 0 && { numErrors: errors.length, errors }),
    },
  };
}
