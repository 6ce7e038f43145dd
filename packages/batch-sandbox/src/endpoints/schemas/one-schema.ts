import {
  type Answer,
  isRefusal,
  notFound,
  type Refusal,
  validationError,
} from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { checkFields } from "./check-schema.ts";
import { findCustomObject, unknownObjectType } from "./find-custom-object.ts";
import { readSchemaInput } from "./read-schema-input.ts";
import { associationsOf, definitionBody, schemaBody, standardBody } from "./schema-body.ts";

/** Only custom objects; with `archived=true` archived ones too, and each says which it is. */
export function listSchemas({ account, query }: Call): Answer {
  const all = [...account.definitions.customObjects()];
  const shown = all.filter(({ archived }) => !archived || query.get("archived") === "true");
  const results = shown.map((custom) => schemaBody(account, custom, query));
  return { status: 200, body: { results } };
}

/** Standard objects can be read one by one as well. */
export function readSchema(call: Call): Answer | Refusal {
  const { account, params, query } = call;
  const custom = findCustomObject(call);
  if (custom !== undefined) return { status: 200, body: schemaBody(account, custom, query) };
  const object = account.findObject(params["objectType"]!);
  if (object !== undefined) return { status: 200, body: standardBody(account, object) };
  return notFound(`No schema of object type ${params["objectType"]} exists.`);
}

/** Fields that are not sent stay. The name cannot be changed, and is passed over. */
export function updateSchema(call: Call): Answer | Refusal {
  const { account, body } = call;
  const custom = findCustomObject(call);
  if (custom === undefined) return unknownObjectType();
  const input = readSchemaInput(body);
  if (isRefusal(input)) return input;
  const rules = account.findObject(custom.key)?.rules;
  const refusal = checkFields(input, (property) => rules?.has(property) === true);
  if (refusal !== undefined) return refusal;
  const changed = {
    ...custom,
    ...input.fields,
    ...(body["clearDescription"] === true && { description: null }),
    labels: { ...custom.labels, ...input.labels },
    updatedAt: account.now(),
  };
  account.definitions.putCustomObject(changed);
  return { status: 200, body: definitionBody(account, changed) };
}

/** Archives an object without records; with `archived=true` removes an archived one for good. */
export function deleteSchema(call: Call): Answer | Refusal {
  const { account, params, query } = call;
  const { definitions } = account;
  if (query.get("archived") === "true") return purgeSchema(call);
  const custom = findCustomObject(call);
  const object = account.findObject(params["objectType"]!);
  if (custom === undefined || object === undefined) return unknownObjectType();
  for (const { archivedAt } of account.tableOf(object).all()) {
    if (archivedAt !== undefined) continue;
    return validationError(
      `Object type ${custom.typeId} cannot be deleted until all object records are deleted`,
      { subCategory: "ObjectSchemaError.EXISTING_OBJECT_RECORDS" },
    );
  }
  definitions.putCustomObject({ ...custom, archived: true, updatedAt: account.now() });
  for (const association of associationsOf(definitions, custom.typeId)) {
    definitions.associations.delete(association);
  }
  return { status: 204 };
}

/** Removes an archived object for good, and frees its name. */
export function purgeSchema({ account: { definitions }, params }: Call): Answer | Refusal {
  const objectType = params["objectType"]!;
  const archived = [...definitions.customObjects()].find(
    (custom) => custom.archived && [custom.typeId, custom.fullName].includes(objectType),
  );
  if (archived === undefined) return validationError("Couldn't find soft-deleted object type(s)");
  definitions.removeCustomObject(archived);
  return { status: 204 };
}
