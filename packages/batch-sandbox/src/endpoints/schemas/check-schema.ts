import { type Refusal, validationError } from "../../answer/answers.ts";
import type { CustomObject } from "../../objects/custom-object.ts";
import type { SchemaInput } from "./read-schema-input.ts";

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,49}$/;
const MAX_LABEL_LENGTH = 50;
const MAX_SECONDARY = 2;

/** Refuses a name that cannot be given to a new object: a wrong one, or one that is taken. */
export function checkName(name: string, existing: Iterable<CustomObject>): Refusal | undefined {
  if (!NAME.test(name)) {
    return validationError(`invalid object type name ${name}`, {
      subCategory: "InboundDbObjectTypeError.OBJECT_TYPE_NAME_FORMAT",
    });
  }
  const isTaken = [...existing].some(
    (custom) => !custom.archived && custom.name.toLowerCase() === name.toLowerCase(),
  );
  if (!isTaken) return undefined;
  return {
    status: 409,
    category: "OBJECT_ALREADY_EXISTS",
    subCategory: "InboundDbObjectTypeError.OBJECT_TYPE_ALREADY_EXIST",
    message: `${name} already exists`,
    context: { name: [name] },
  };
}

/** Refuses fields that name properties the object does not have, and labels that are too long. */
export function checkFields(
  { fields, labels }: Pick<SchemaInput, "fields" | "labels">,
  has: (property: string) => boolean,
): Refusal | undefined {
  const { primaryDisplayProperty, secondaryDisplayProperties = [] } = fields;
  if (primaryDisplayProperty !== undefined && !has(primaryDisplayProperty)) {
    return validationError(`Invalid primary display property ${primaryDisplayProperty}`, {
      subCategory: "ObjectSchemasSandboxesSyncErrorType.INVALID_PRIMARY_DISPLAY_PROPERTY",
    });
  }
  for (const name of [
    "secondaryDisplayProperties",
    "searchableProperties",
    "requiredProperties",
  ] as const) {
    const unknown = (fields[name] ?? []).filter((property) => !has(property));
    if (unknown.length > 0) {
      return validationError(`Invalid ${name}: ${unknown.join(", ")}`, {
        context: { propertyName: unknown },
      });
    }
  }
  if (secondaryDisplayProperties.length > MAX_SECONDARY) {
    return validationError(`At most ${MAX_SECONDARY} secondary display properties are allowed`);
  }
  return Object.values(labels).some((label) => label.length > MAX_LABEL_LENGTH)
    ? validationError(`Labels have at most ${MAX_LABEL_LENGTH} characters`)
    : undefined;
}
