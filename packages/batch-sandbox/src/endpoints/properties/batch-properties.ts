import { MAX_PROPERTY_INPUTS, PROPERTY_ENDPOINTS } from "@x/batch-types/registry";
import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import { isApiVersion, type ObjectCall } from "../../call/call.ts";
import type { Property } from "../../properties/complete-definition.ts";
import type { Fields } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { addProperty } from "./add-property.ts";
import { archiveProperty, refuseArchive } from "./archive-property.ts";
import { propertiesOf, propertyNotFound } from "./find-property.ts";
import { REQUIRED } from "./one-property.ts";
import { type PropertyInput, readPropertyInput } from "./read-property-input.ts";

/** Each property fails alone; a body that cannot be read refuses all of them. */
export function batchCreateProperties(call: ObjectCall): Answer | Refusal {
  const { account, object } = call;
  const startedAt = account.now();
  const inputs = readNamed(call.body, REQUIRED);
  if (isRefusal(inputs)) return inputs;
  const results: object[] = [];
  const errors: object[] = [];
  for (const input of inputs) {
    // As it is now: the names of the rows before are taken.
    const current = account.findObject(object.name) ?? object;
    const added = addProperty(account, current, input);
    if (isRefusal(added)) errors.push(entryOf(added, input.name));
    else results.push(createdRow(added));
  }
  return answer(call, "create", results, errors, startedAt);
}

/** A definition without what recorded rows of a create lack, also within `modificationMetadata`. */
function createdRow(property: Property): object {
  const toldOrNot = (name: string, value: unknown) => (UNTOLD.has(name) ? undefined : value);
  return JSON.parse(JSON.stringify(property, toldOrNot)) as object;
}

const UNTOLD: ReadonlySet<string> = new Set([
  "archived",
  "createdAt",
  "hubspotDefined",
  "readOnlyOptions",
  "updatedAt",
]);

export function batchReadProperties(call: ObjectCall): Answer | Refusal {
  const { account, body } = call;
  const startedAt = account.now();
  const inputs = readNamed(body, ["name"]);
  if (isRefusal(inputs)) return inputs;
  const { archived, dataSensitivity } = body;
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
  const { account, body } = call;
  const inputs = readNamed(body, ["name"]);
  if (isRefusal(inputs)) return inputs;
  const found: Property[] = [];
  let refusal: Refusal | undefined;
  // As it is after those before: a formula that is archived uses nothing any more.
  let object = call.object;
  for (const { name } of inputs) {
    const property = object.definitions.find((it) => it.name === name);
    if (property === undefined) continue;
    refusal = refuseArchive({ account, object }, property);
    if (refusal !== undefined) break;
    found.push(property);
    object = { ...object, definitions: object.definitions.filter((it) => it !== property) };
  }
  if (refusal === undefined || account.quirks.refusedPropertyArchive === "those-before") {
    for (const property of found) archiveProperty(call, property);
  }
  return refusal ?? { status: 204 };
}

type NamedInput = PropertyInput & Pick<Property, "name">;

function readNamed(body: Fields, required: readonly string[]): readonly NamedInput[] | Refusal {
  const read = (row: Fields) => {
    const input = readPropertyInput(row, required);
    return isRefusal(input) ? input : { ...input, name: input.name ?? "" };
  };
  return readRows(body, read, MAX_PROPERTY_INPUTS);
}

function entryOf({ category, subCategory, message, errors }: Refusal, name: string) {
  return { status: "error", category, subCategory, message, context: { name: [name] }, errors };
}

function answer(
  { account, version }: ObjectCall,
  operation: "create" | "read",
  results: readonly object[],
  errors: readonly object[],
  startedAt: number,
): Answer {
  const { successStatuses } = PROPERTY_ENDPOINTS[operation];
  const success = isApiVersion(version) ? successStatuses[version][0] : 200;
  return batchOf(account, version, success, results, errors, startedAt);
}
