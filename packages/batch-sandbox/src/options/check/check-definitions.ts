import { isObjectType } from "../../objects/find-object.ts";
import { isObject } from "../../internal/is-object.ts";

const TYPES = ["string", "number", "bool", "date", "datetime", "enumeration", "phone_number"];
const NAME = /^[a-z][a-z0-9_]*$/;
/** HubSpot allows no more on one object. */
const MAX_UNIQUE = 10;

/** Every problem of the option `properties`, in words. */
export function checkDefinitions(properties: unknown): readonly string[] {
  if (!isObject(properties)) return ["properties: expected definitions by object type."];
  return Object.keys(properties).flatMap((objectType) => {
    const path = `properties.${objectType}`;
    if (!isObjectType(objectType)) {
      return [
        `${path}: expected a standard object such as contacts, or a custom type such as 2-123 or p1_name.`,
      ];
    }
    const definitions: unknown = properties[objectType];
    if (!Array.isArray(definitions)) return [`${path}: expected a list of definitions.`];
    const problems = definitions.flatMap((definition: unknown, place) =>
      checkDefinition(`${path}[${place}]`, definition),
    );
    const unique = definitions.filter((it) => isObject(it) && it["hasUniqueValue"] === true);
    return unique.length > MAX_UNIQUE
      ? [
          ...problems,
          `${path}: at most ${MAX_UNIQUE} properties can be unique; got ${unique.length}.`,
        ]
      : problems;
  });
}

function checkDefinition(path: string, definition: unknown): readonly string[] {
  if (!isObject(definition)) return [`${path}: expected a definition.`];
  const { name, type = "string", options = [], externalOptions } = definition;
  const problems: string[] = [];
  if (typeof name !== "string" || !NAME.test(name)) {
    problems.push(`${path}.name: expected lower-case letters, digits and _, a letter first.`);
  }
  if (typeof type !== "string" || !TYPES.includes(type)) {
    problems.push(`${path}.type: expected one of ${TYPES.join(", ")}.`);
  }
  const areOptions =
    Array.isArray(options) &&
    options.every((option) => isObject(option) && typeof option["value"] === "string");
  if (!areOptions) {
    problems.push(`${path}.options: expected a list of { value, label }.`);
  } else if (type === "enumeration" && options.length === 0 && externalOptions !== true) {
    problems.push(`${path}.options: an enumeration needs options, or externalOptions: true.`);
  }
  return problems;
}
