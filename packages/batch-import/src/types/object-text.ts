import { findObject, requiredProperties } from "@x/batch-core";
import type { ApiVersion, PropertyDefinition } from "@x/batch-types";
import { isUnique, isWritable } from "../account/account-definitions.ts";
import { docComment, inComment } from "./comment.ts";
import { propertyKey, quote } from "./quote.ts";
import { typeName } from "./type-name.ts";
import { valueType } from "./value-type.ts";

const INDENT = "  ";

/**
 * Returns the types of one object: all that can be read, what can be written, and what is needed to create.
 *
 * @param definitions In the order in which they are to be written.
 */
export function objectText(
  objectType: string,
  definitions: readonly PropertyDefinition[],
  apiVersion: ApiVersion,
): string {
  const name = typeName(objectType);
  const body = (of: readonly PropertyDefinition[], mark: "" | "?"): string => {
    const fields = of.map((one) => fieldText(objectType, one, mark)).join("");
    return fields === "" ? "{}\n" : `{\n${fields}}\n`;
  };
  const offered = findObject(objectType)?.operations[apiVersion] ?? [];
  if (!offered.some((one) => one === "create" || one === "update" || one === "upsert")) {
    return `/** ${objectType}: every property, to read. HubSpot offers no writes. */\nexport interface ${name} ${body(definitions, "")}`;
  }
  const writable = definitions.filter(canWrite);
  const readOnly = definitions.filter((one) => !canWrite(one));
  const names = new Set(writable.map((one) => one.name));
  const parts = [
    `/** ${objectType}: the properties that can be written, to update and upsert. */\nexport interface ${name}Change ${body(writable, "?")}`,
    `/** ${objectType}: every property, to read. HubSpot alone sets those that stand here. */\nexport interface ${name} extends Required<${name}Change> ${body(readOnly, "")}`,
    `/** ${objectType}: the properties of a new record, to create. */\nexport type New${name} = ${newType(objectType, names)};\n`,
  ];
  return (offered.includes("create") ? parts : parts.slice(0, 2)).join("\n");
}

function canWrite(definition: PropertyDefinition): boolean {
  return definition.name !== "hs_object_id" && isWritable(definition);
}

/** The writable properties; those that HubSpot requires are not optional, or one of several is not. */
function newType(objectType: string, writable: ReadonlySet<string>): string {
  const change = `${typeName(objectType)}Change`;
  const needed = (names: string): string => `Required<Pick<${change}, ${names}>>`;
  const groups = requiredProperties(objectType)
    .map((group) => group.filter((name) => writable.has(name)).map(quote))
    .filter((group) => group.length > 0);
  const all = groups.filter((group) => group.length === 1).flat();
  const parts = [
    ...(all.length > 0 ? [needed(all.join(" | "))] : []),
    ...groups
      .filter((group) => group.length > 1)
      .map((group) => `(${group.map(needed).join(" | ")})`),
  ];
  return [change, ...parts].join(" & ");
}

function fieldText(objectType: string, definition: PropertyDefinition, mark: "" | "?"): string {
  const { name, label, description } = definition;
  const about = inComment(description);
  const comment = docComment(
    [
      inComment(label),
      about === inComment(label) ? "" : about,
      isUnique(objectType, definition)
        ? "Unique: HubSpot finds a record by it (`idProperty`)."
        : "",
    ],
    INDENT,
  );
  return `${comment}${INDENT}${propertyKey(name)}${mark}:${valueType(definition, INDENT)}\n`;
}
