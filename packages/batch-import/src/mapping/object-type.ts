import { findObjectName, isObjectType } from "@x/batch-core";
import { OBJECTS, type ObjectType } from "@x/batch-types/registry";

/**
 * Reads the name of an object type as people write it: `Contact`, `contacts`, `Line items`, `company`, `2-123`.
 *
 * @returns `contacts` for `0-1`, too, so that an object has one name in what is kept; `undefined` for a word that
 *   names no object, or may name several.
 *
 * @example
 * readObjectType("Line items"); //=> "line_items"
 * readObjectType("0-1"); //=> "contacts"
 * readObjectType("people"); //=> undefined
 */
export function readObjectType(text: string): ObjectType | undefined {
  const trimmed = text.trim();
  if (isObjectType(trimmed)) return findObjectName(trimmed) as ObjectType;
  const folded = trimmed.toLowerCase().replaceAll(/[\s-]+/g, "_");
  return Object.keys(OBJECTS).find((name) => [name, singularOf(name)].includes(folded)) as
    | ObjectType
    | undefined;
}

/** Returns the singular of an object name: `company` for `companies`. */
export function singularOf(name: string): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return /(?:tax|x)es$/.test(name) ? name.slice(0, -2) : name.replace(/s$/, "");
}
