import { isRefusal, type Refusal, wrongType } from "../../answer/answers.ts";
import type { CustomObject } from "../../objects/custom-object.ts";
import { isObject } from "../../internal/is-object.ts";
import { type Fields, readText, readTexts } from "../../call/read-fields.ts";

/** What a body says of a custom object, of the right kinds; `null` says nothing. */
export interface SchemaInput {
  readonly fields: Partial<
    Pick<
      CustomObject,
      | "primaryDisplayProperty"
      | "secondaryDisplayProperties"
      | "searchableProperties"
      | "requiredProperties"
      | "description"
    >
  >;
  readonly name: string;
  readonly labels: Readonly<Partial<Record<"singular" | "plural", string>>>;
  readonly properties: readonly unknown[];
  readonly associatedObjects: readonly string[];
}

const TEXTS = ["primaryDisplayProperty", "description"] as const;
const LISTS = ["secondaryDisplayProperties", "searchableProperties", "requiredProperties"] as const;

export function readSchemaInput(body: Fields): SchemaInput | Refusal {
  const fields: Record<string, unknown> = {};
  for (const name of [...TEXTS, ...LISTS]) {
    if ((body[name] ?? undefined) === undefined) continue;
    const isList = (LISTS as readonly string[]).includes(name);
    const value = isList ? readTexts(body, name) : readText(body, name);
    if (isRefusal(value)) return value;
    fields[name] = typeof value === "string" ? value : [...new Set(value)];
  }
  const name = readText(body, "name");
  if (isRefusal(name)) return name;
  const labels = readLabels(body["labels"] ?? {});
  if (isRefusal(labels)) return labels;
  const properties = body["properties"] ?? [];
  if (!Array.isArray(properties)) return wrongType(properties, "list");
  const associatedObjects = readTexts(body, "associatedObjects");
  if (isRefusal(associatedObjects)) return associatedObjects;
  return { fields, name, labels, properties, associatedObjects };
}

function readLabels(given: unknown): SchemaInput["labels"] | Refusal {
  if (!isObject(given)) return wrongType(given, "object");
  const labels: Record<string, string> = {};
  for (const name of ["singular", "plural"]) {
    const label = readText(given, name);
    if (isRefusal(label)) return label;
    if (label !== "") labels[name] = label;
  }
  return labels;
}
