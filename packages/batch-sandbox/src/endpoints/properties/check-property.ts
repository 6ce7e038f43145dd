import { type Refusal, validationError } from "../../answer/answers.ts";
import type { Property } from "../../properties/complete-definition.ts";
import type { PropertyInput } from "./read-property-input.ts";

/** Which field types HubSpot's guide lists for each type. */
const FIELD_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ["bool", ["booleancheckbox", "calculation_equation"]],
  ["enumeration", ["booleancheckbox", "checkbox", "radio", "select", "calculation_equation"]],
  ["date", ["date"]],
  ["datetime", ["date"]],
  ["number", ["number", "calculation_equation"]],
  ["string", ["text", "textarea", "html", "file", "phonenumber", "calculation_equation"]],
  ["phone_number", ["phonenumber"]],
]);
const SENSITIVITIES = ["non_sensitive", "sensitive", "highly_sensitive"];
const NAME = /^[a-z][a-z0-9_]{0,99}$/;

/**
 * Refuses a definition HubSpot would not take.
 *
 * @param input The fields that are new or changed. All other fields were checked before.
 */
export function checkProperty(
  { name, type, fieldType, options, externalOptions, dataSensitivity }: Property,
  input: PropertyInput,
): Refusal | undefined {
  const fieldTypes = FIELD_TYPES.get(type);
  if (input.name !== undefined && !NAME.test(name)) {
    return refused(
      name,
      `Property name ${name} must start with a letter and have only lower-case letters, numbers and underscores`,
    );
  }
  if (fieldTypes === undefined) return refused(name, `Property type ${type} is not a valid type`);
  const isNewKind = input.type !== undefined || input.fieldType !== undefined;
  if (isNewKind && !fieldTypes.includes(fieldType)) {
    return refused(name, `Field type ${fieldType} does not go with property type ${type}`);
  }
  if (!SENSITIVITIES.includes(dataSensitivity)) {
    return refused(name, `${dataSensitivity} is not a valid data sensitivity`);
  }
  if (input.externalOptions === true && (!input.referencedObjectType || options.length > 0)) {
    return refused(name, "externalOptions need a referencedObjectType, and no options");
  }
  if (input.options === undefined && input.type === undefined) return undefined;
  const values = (input.options ?? options).map(({ value }) => value);
  if (type === "bool" && values.toSorted().join() !== "false,true") {
    const message = "A property of type bool must have the options true and false";
    return refused(name, message, "INVALID_BOOLEAN_OPTION");
  }
  if (type === "enumeration" && values.length === 0 && externalOptions !== true) {
    return refused(name, "A property of type enumeration must have options");
  }
  return new Set(values).size < values.length
    ? refused(name, "Two options have the same value")
    : undefined;
}

function refused(name: string, message: string, code?: string): Refusal {
  const context = { propertyName: [name] };
  return validationError(message, {
    errors: [{ message, context, ...(code !== undefined && { code }) }],
  });
}
