import { findObjectName, InvalidOptionsError } from "@x/batch-core";
import type { ApiVersion, PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { inComment } from "./comment.ts";
import { objectText } from "./object-text.ts";
import { sorted } from "./sorted.ts";
import { typeName } from "./type-name.ts";
import { VALUE_TYPES } from "./value-type.ts";

/** An object, and what is known of its properties. */
export interface ObjectTypes extends Pick<AccountDefinitions, "properties" | "hidden"> {
  readonly objectType: RecordObjectType;
}

/** What {@link typesText} writes. */
export interface TypesOptions {
  readonly portalId: string;
  readonly apiVersion: ApiVersion;
  /** Each object once. */
  readonly objects: readonly ObjectTypes[];
}

/** How a file of {@link typesText} begins. */
export const TYPES_MARK = "// hubspot-batch types: ";

/**
 * Returns a TypeScript file with the types of an account's objects. Of contacts: `Contact` to read, `ContactChange`
 * to update and upsert, `NewContact` to create. It imports nothing, and holds types alone. The same definitions, in
 * any order, give the same text.
 *
 * @throws {InvalidOptionsError} when two objects would have types of one name; see `typeNameProblems`.
 *
 * @example
 * const properties = [{ name: "city", type: "string" }];
 * const contacts = { objectType: "contacts", properties, hidden: [] } as const;
 * const text = typesText({ portalId: "1000001", apiVersion: "2026-09", objects: [contacts] });
 * text.includes("export interface ContactChange {\n  city?: string;\n}"); //=> true
 */
export function typesText({ portalId, apiVersion, objects }: TypesOptions): string {
  const problems = typeNameProblems(objects.map(({ objectType }) => objectType));
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  const all = sorted(objects, ({ objectType }) => typeName(objectType)).map(
    ({ objectType, properties, hidden }) => ({
      objectType: findObjectName(objectType),
      ...sortedProperties(properties),
      hidden: hidden.toSorted(),
    }),
  );
  const names = all.map(({ objectType }) => objectType);
  const omitted = all.flatMap(({ objectType, untyped, hidden }) => [
    ...hidden.map(
      (degree) => `as the token may not list them: ${degree} properties of ${objectType}`,
    ),
    ...untyped.map(
      (name) => `as every JavaScript object has something of that name: ${name} of ${objectType}`,
    ),
  ]);
  const header = [
    `${TYPES_MARK}portal ${inComment(portalId)}, API version ${apiVersion}`,
    `// Objects: ${names.join(", ")}. Do not edit: when their properties change, write it again.`,
    "// Of contacts: create<NewContact>, update<ContactChange>, upsert<ContactChange>, read<Contact>.",
    '// A read returns the properties that it asks for; read<Pick<Contact, "email">> says which.',
    "// A record may still have a value that is no longer an option.",
    ...omitted.map((what) => `// Left out, ${what}.`),
    "",
  ].join("\n");
  const texts = all.map(({ objectType, definitions }) =>
    objectText(objectType, definitions, apiVersion),
  );
  return [header, ...texts, VALUE_TYPES].join("\n");
}

/**
 * Returns what is wrong with the types of these objects in one file: two of one name.
 *
 * @example
 * typeNameProblems(["contacts", "companies"]); //=> []
 * typeNameProblems(["contacts", "0-1"]).length; //=> 1
 */
export function typeNameProblems(objectTypes: readonly string[]): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const objectType of objectTypes) {
    const name = typeName(objectType);
    const own = [name, `${name}Change`, `New${name}`];
    const taken = own.find((one) => owners.has(one));
    if (taken !== undefined) {
      problems.push(
        `${owners.get(taken)} and ${objectType} would both have a type ${taken}. If they are the same object, name one of them; else write two files.`,
      );
    }
    for (const one of own) owners.set(one, objectType);
  }
  return problems;
}

/** By name. Of two with one name the later counts, as where values are checked. */
function sortedProperties(properties: readonly PropertyDefinition[]): {
  readonly definitions: readonly PropertyDefinition[];
  readonly untyped: readonly string[];
} {
  const byName = new Map(properties.map((one) => [one.name, one]));
  const all = sorted(byName.values(), ({ name }) => name);
  // With a property of such a name in its type, TypeScript accepts no object literal.
  const isTyped = ({ name }: PropertyDefinition): boolean => !Object.hasOwn(Object.prototype, name);
  return {
    definitions: all.filter(isTyped),
    untyped: all.filter((one) => !isTyped(one)).map(({ name }) => name),
  };
}
