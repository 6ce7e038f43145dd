import { isRefusal, missingFields, type Refusal, wrongType } from "../../answer/answers.ts";
import { isObject } from "../../internal/is-object.ts";
import { type Fields, readEach } from "../../call/read-fields.ts";
import type { Property } from "../../properties/complete-definition.ts";

/** What a body says of a property: known fields, of the right kinds. */
export type PropertyInput = Partial<Property>;

const TEXTS = [
  "name",
  "label",
  "groupName",
  "type",
  "fieldType",
  "description",
  "dataSensitivity",
  "calculationFormula",
  "referencedObjectType",
  "currencyPropertyName",
  "numberDisplayHint",
  "textDisplayHint",
] as const;
const FLAGS = [
  "hasUniqueValue",
  "hidden",
  "formField",
  "externalOptions",
  "showCurrencySymbol",
] as const;

/** Fields HubSpot does not know are passed over, and `null` says nothing, as it was observed to. */
export function readPropertyInput(
  body: Fields,
  required: readonly string[],
): PropertyInput | Refusal {
  const missing = required.filter((name) => (body[name] ?? "") === "");
  if (missing.length > 0) {
    return missingFields(body, ...missing);
  }
  const input: Record<string, unknown> = {};
  const kinds = [
    ["string", "text", TEXTS],
    ["boolean", "boolean", FLAGS],
    ["number", "number", ["displayOrder"]],
  ] as const;
  for (const [kind, expected, names] of kinds) {
    for (const name of names) {
      const value = body[name] ?? undefined;
      if (value === undefined) continue;
      if (typeof value !== kind) return wrongType(value, expected);
      input[name] = value;
    }
  }
  const options = readOptions(body["options"] ?? undefined);
  if (isRefusal(options)) return options;
  return options === undefined ? input : { ...input, options };
}

function readOptions(given: unknown): Property["options"] | undefined | Refusal {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return wrongType(given, "list");
  let highest = -1;
  return readEach(given as unknown[], (option) => {
    if (!isObject(option)) return wrongType(option, "object");
    const { label, value, hidden = false, description } = option;
    if (typeof label !== "string" || typeof value !== "string") {
      return missingFields(option, "label", "value");
    }
    const { displayOrder: order } = option;
    const displayOrder = typeof order === "number" ? order : highest + 1;
    highest = Math.max(highest, displayOrder);
    return {
      label,
      value,
      hidden: hidden === true,
      displayOrder,
      ...(typeof description === "string" && { description }),
    };
  });
}
