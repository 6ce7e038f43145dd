import type { PropertyDefinition } from "@x/batch-types";
import { listOf } from "../internal/list-of.ts";
import { trimBlanks } from "../internal/trim-blanks.ts";
import { quoteValue } from "./verdict.ts";

export interface Options {
  readonly values: ReadonlySet<string>;
  /** Values by name in lower case: the value itself, or a label. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the options of a definition, with the hidden ones: HubSpot accepts them.
 *
 * @param given The `options` of a definition, unchecked.
 * @param accept Tells which values can be written.
 */
export function readOptions(given: unknown, accept: (value: string) => boolean): Options {
  const values = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const option of listOf(given)) {
    if (typeof option["value"] !== "string") continue;
    const value = trimBlanks(option["value"]);
    if (value === "" || !accept(value)) continue;
    values.add(value);
    for (const name of [value, option["label"]]) {
      if (typeof name !== "string") continue;
      const known = byName.get(fold(name)) ?? [];
      byName.set(fold(name), known.includes(value) ? known : [...known, value]);
    }
  }
  return { values, byName };
}

/**
 * Returns the options of an enumeration. Returns `undefined` when the definition does not list them: owners, teams
 * and pipeline stages are stored elsewhere in the account, and their options here are empty or partial.
 */
export function enumerationOptions(definition: PropertyDefinition): Options | undefined {
  const isList = definition.fieldType === "checkbox";
  const options = readOptions(definition.options, (value) => !(isList && value.includes(";")));
  const livesElsewhere =
    definition.externalOptions === true || Boolean(definition["referencedObjectType"]);
  return livesElsewhere || options.values.size === 0 ? undefined : options;
}

/**
 * Returns the values that an enumeration takes, with the hidden ones: HubSpot accepts them. Returns `undefined` when
 * the definition does not list them, as for owners.
 *
 * @param definition Of a property with the type `enumeration`. With the `fieldType` `checkbox` a record may have
 *   several, joined by `;`; an option that contains `;` is then left out, because it cannot be written.
 *
 * @example
 * const options = [{ value: "lead", label: "Lead" }, { value: "customer", label: "Customer" }];
 * optionValues({ name: "stage", type: "enumeration", options }); //=> ["lead", "customer"]
 */
export function optionValues(definition: PropertyDefinition): readonly string[] | undefined {
  const options = enumerationOptions(definition);
  return options && [...options.values];
}

/** Returns the values a text can mean: exactly one when it is valid and clear. */
export function valuesNamed({ values, byName }: Options, text: string): readonly string[] {
  return values.has(text) ? [text] : (byName.get(fold(text)) ?? []);
}

/** Many rows may be refused for the same list. */
const lists = new WeakMap<Options, string>();

/** Returns up to 10 values, for a message. */
export function listValues(options: Options): string {
  const known = lists.get(options);
  if (known !== undefined) return known;
  const { values } = options;
  const shown = [...values].slice(0, 10).map(quoteValue).join(", ");
  const list = values.size > 10 ? `${shown} and ${values.size - 10} more` : shown;
  lists.set(options, list);
  return list;
}

// macOS writes é as two characters, in file names and exports.
function fold(text: string): string {
  return trimBlanks(text).normalize("NFC").toLowerCase();
}
