import { optionValues } from "@x/batch-core";
import type { PropertyDefinition } from "@x/batch-types";
import { inComment } from "./comment.ts";
import { quote } from "./quote.ts";
import { sorted } from "./sorted.ts";

/** The types that {@link valueType} names. Options are exact; of the others it says what HubSpot takes. */
export const VALUE_TYPES = `/** A number, or its digits as text, as above 2^53. HubSpot returns text. */
export type Numeric = number | \`\${number}\`;

/** A day: \`2026-12-31\`, or milliseconds since 1970 at midnight UTC. HubSpot returns ISO 8601 text. */
export type Day = string | number;

/** A moment: \`2026-12-31T09:00:00Z\`, or milliseconds since 1970. HubSpot returns ISO 8601 text. */
export type Moment = string | number;

/** The id of an owner. HubSpot returns text. */
export type OwnerId = Numeric;

/** One or several options, joined by \`;\`. A \`;\` before them adds them to those the record has. The compiler checks the first. */
export type Several<Option extends string> = \`\${"" | ";"}\${Option}\${"" | \`;\${string}\`}\`;
`;

/**
 * Returns the TypeScript type of the values that a property takes, from what follows the colon to the semicolon. What
 * HubSpot returns is the same as text.
 *
 * @param indent Of the line of the property.
 */
export function valueType(definition: PropertyDefinition, indent: string): string {
  switch (definition.type) {
    case "number":
      return " Numeric;";
    case "bool":
      return " boolean;";
    case "date":
      return " Day;";
    case "datetime":
      return " Moment;";
    case "enumeration":
      return optionType(definition, indent);
    default:
      return " string;";
  }
}

function optionType(definition: PropertyDefinition, indent: string): string {
  const values = optionValues(definition);
  const isList = definition.fieldType === "checkbox";
  if (values === undefined) return isOwner(definition) && !isList ? " OwnerId;" : " string;";
  const labels = new Map(definition.options?.map(({ value, label }) => [value, label]));
  const lines = sorted(values, (value) => value).map((value, place) => {
    const label = inComment(labels.get(value));
    const comment = label === "" || label === value ? "" : ` // ${label}`;
    const end = place === values.length - 1 && !isList ? ";" : "";
    return `\n${indent}  | ${quote(value)}${end}${comment}`;
  });
  return isList ? ` Several<${lines.join("")}\n${indent}>;` : lines.join("");
}

function isOwner({ name, referencedObjectType }: PropertyDefinition): boolean {
  return name === "hubspot_owner_id" || referencedObjectType === "OWNER";
}
