import { invalidJson, isRefusal, type Refusal } from "../../answers.ts";
import type { CustomObject } from "../../custom-object.ts";
import { isObject } from "../../is-object.ts";

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

export function readSchemaInput(body: unknown): SchemaInput | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const fields: Record<string, unknown> = {};
  for (const name of TEXTS) {
    const value = body[name] ?? undefined;
    if (value === undefined) continue;
    if (typeof value !== "string") return notA(name, "string");
    fields[name] = value;
  }
  for (const name of LISTS) {
    if ((body[name] ?? undefined) === undefined) continue;
    const list = readTexts(body, name);
    if (isRefusal(list)) return list;
    fields[name] = [...new Set(list)];
  }
  const name = body["name"] ?? "";
  if (typeof name !== "string") return notA("name", "string");
  const labels = readLabels(body["labels"] ?? {});
  if (isRefusal(labels)) return labels;
  const properties = body["properties"] ?? [];
  if (!Array.isArray(properties)) return notA("properties", "list");
  const associatedObjects = readTexts(body, "associatedObjects");
  if (isRefusal(associatedObjects)) return associatedObjects;
  return { fields, name, labels, properties, associatedObjects };
}

function readLabels(given: unknown): SchemaInput["labels"] | Refusal {
  if (!isObject(given)) return notA("labels", "object");
  const labels: Record<string, string> = {};
  for (const name of ["singular", "plural"]) {
    const value = given[name] ?? "";
    if (typeof value !== "string") return notA(name, "string");
    if (value !== "") labels[name] = value;
  }
  return labels;
}

function readTexts(body: Record<string, unknown>, name: string): readonly string[] | Refusal {
  const list = body[name] ?? [];
  return Array.isArray(list) && list.every((item) => typeof item === "string")
    ? list
    : notA(name, "list of strings");
}

function notA(name: string, kind: string): Refusal {
  return invalidJson(`Cannot deserialize ${name}, a ${kind}, from this token`);
}
