import { MAX_UNIQUE_PROPERTIES } from "@x/batch-types/registry";
import {
  type Answer,
  isRefusal,
  missingFields,
  type Refusal,
  validationError,
  wrongType,
} from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { type CustomObject, fullNameOf } from "../../objects/custom-object.ts";
import { NO_SETTINGS } from "../../objects/object-settings.ts";
import { modelOf, nameOfKind } from "../../objects/find-object.ts";
import { isObject } from "../../internal/is-object.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { completeDefinition } from "../../properties/complete-definition.ts";
import { checkProperty } from "../properties/check-property.ts";
import { addProperty } from "../properties/add-property.ts";
import { type PropertyInput, readPropertyInput } from "../properties/read-property-input.ts";
import { checkFields, checkName } from "./check-schema.ts";
import { readSchemaInput, type SchemaInput } from "./read-schema-input.ts";
import { addAssociation } from "./schema-associations.ts";
import { schemaBody } from "./schema-body.ts";

/** The name of an archived object is free: that object is gone for good then. */
export function createSchema(call: Call): Answer | Refusal {
  const { account, body } = call;
  const { definitions } = account;
  const input = readSchemaInput(body);
  if (isRefusal(input)) return input;
  const { fields, name, labels, associatedObjects } = input;
  if (labels.singular === undefined && labels.plural === undefined) {
    return missingFields(body, "labels");
  }
  const wrongName = checkName(name, definitions.customObjects());
  if (wrongName !== undefined) return wrongName;
  const { primaryDisplayProperty } = fields;
  if (primaryDisplayProperty === undefined) {
    return validationError("A primary display property is required", {
      subCategory: "ObjectSchemaError.PRIMARY_DISPLAY_PROPERTY_REQUIRED",
    });
  }
  const typeId = definitions.nextTypeId();
  const now = account.now();
  const { singular = name, plural = singular } = labels;
  const custom: CustomObject = {
    description: null,
    secondaryDisplayProperties: [],
    requiredProperties: [],
    ...fields,
    searchableProperties: fields.searchableProperties?.length
      ? fields.searchableProperties
      : ["hs_object_id"],
    key: typeId,
    typeId,
    name,
    fullName: fullNameOf(name, account.portalId),
    labels: { singular, plural },
    primaryDisplayProperty,
    createdAt: now,
    updatedAt: now,
    archived: false,
  };
  const model = modelOf(custom, [], new Map(), NO_SETTINGS);
  const properties = readProperties(input, model);
  if (!(properties instanceof Map)) return properties;
  const targets = associatedObjects.map((kind) => account.findObject(nameOfKind(kind)));
  const refusal =
    checkFields(input, (property) => model.rules.has(property) || properties.has(property)) ??
    (targets.includes(undefined)
      ? validationError(`Invalid associated objects: ${associatedObjects.join(", ")}`)
      : undefined);
  if (refusal !== undefined) return refusal;

  for (const other of definitions.customObjects()) {
    if (other.archived && other.name.toLowerCase() === name.toLowerCase()) {
      definitions.removeCustomObject(other);
    }
  }
  definitions.putCustomObject(custom);
  for (const property of properties.values()) {
    addProperty(account, account.findObject(typeId) ?? model, property);
  }
  const made = account.findObject(typeId) ?? model;
  for (const target of targets) if (target !== undefined) addAssociation(account, made, target);
  return { status: 201, body: schemaBody(account, custom) };
}

type NamedInput = PropertyInput & { readonly name: string };

/** Every property as one that can be added to the object, by name, or why one of them cannot. */
function readProperties(
  { properties }: SchemaInput,
  { defaultGroup, rules }: ObjectModel,
): Map<string, NamedInput> | Refusal {
  const inputs = new Map<string, NamedInput>();
  for (const given of properties) {
    if (!isObject(given)) return wrongType(given, "object");
    const input = readPropertyInput(given, ["name", "label", "type", "fieldType"]);
    if (isRefusal(input)) return input;
    const named = { ...input, name: input.name ?? "", groupName: defaultGroup };
    const refusal = checkProperty(completeDefinition(named, defaultGroup), {
      ...named,
      options: named.options ?? [],
    });
    if (refusal !== undefined) return refusal;
    if (inputs.has(named.name) || rules.has(named.name)) {
      return validationError(`A property named '${named.name}' already exists.`);
    }
    inputs.set(named.name, named);
  }
  const unique = [...inputs.values()].filter(({ hasUniqueValue }) => hasUniqueValue);
  return unique.length > MAX_UNIQUE_PROPERTIES
    ? validationError(`At most ${MAX_UNIQUE_PROPERTIES} properties can have unique values`)
    : inputs;
}
