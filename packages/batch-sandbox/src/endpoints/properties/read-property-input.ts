import { invalidJson, type Refusal } from "../../answers.ts";
import { isObject } from "../../is-object.ts";
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
  body: unknown,
  required: readonly string[],
): PropertyInput | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const missing = required.filter((name) => (body[name] ?? "") === "");
  if (missing.length > 0) {
    return invalidJson(`Some required fields were not set: [${missing.join(", ")}]`);
  }
  const input: Record<string, unknown> = {};
  const kinds = [
    ["string", TEXTS],
    ["boolean", FLAGS],
    ["number", ["displayOrder"]],
  ] as const;
  for (const [kind, names] of kinds) {
    for (const name of names) {
      const value = body[name] ?? undefined;
      if (value === undefined) continue;
      if (typeof value !== kind) {
        return invalidJson(`Cannot deserialize ${name}, a ${kind}, from this token`);
      }
      input[name] = value;
    }
  }
  const options = readOptions(body["options"] ?? undefined);
  if (options !== undefined && "status" in options) return options;
  return { ...input, ...(options !== undefined && { options }) };
}

function readOptions(given: unknown): Property["options"] | undefined | Refusal {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return invalidJson("Cannot deserialize options from this token");
  const options: Property["options"] = [];
  for (const option of given as unknown[]) {
    if (!isObject(option)) return invalidJson("Cannot deserialize an option from this token");
    const { label, value, hidden = false, displayOrder = -1, description } = option;
    if (typeof label !== "string" || typeof value !== "string") {
      return invalidJson("Some required fields were not set: [label, value]");
    }
    options.push({
      label,
      value,
      hidden: hidden === true,
      displayOrder: typeof displayOrder === "number" ? displayOrder : -1,
      ...(typeof description === "string" && { description }),
    });
  }
  return options;
}
