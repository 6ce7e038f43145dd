import type { PropertyDefinition } from "@x/batch-types";
import type { AccountDefinitions } from "./account-definitions.ts";
import { type NamedValue, namedValues } from "./named-values.ts";

/**
 * Returns what people call a value of a property: the name of an owner, or the label of a pipeline, a stage or an option.
 * `undefined` where the account has no such text, or it is the value itself.
 */
export type ValueLabels = (property: string, value: string) => string | undefined;

/**
 * Returns what finds the label of a value, for people who look at values as HubSpot has them.
 *
 * @param definitions With the names that `withAccountNames` added: without them, owners have no labels.
 *
 * @example
 * const options = [{ value: "71", label: "Partner" }];
 * const stage = { name: "lifecyclestage", type: "enumeration", fieldType: "radio", options };
 * const labelOf = createValueLabels("contacts", { properties: [stage] });
 * labelOf("lifecyclestage", "71"); //=> "Partner"
 */
export function createValueLabels(
  objectType: string,
  definitions: Pick<AccountDefinitions, "names" | "properties">,
): ValueLabels {
  const properties = new Map(definitions.properties.map((one) => [one.name, one]));
  const known = new Map<string, ReadonlyMap<string, string>>();

  function labelsFor(definition: PropertyDefinition): ReadonlyMap<string, string> {
    let labels = known.get(definition.name);
    if (labels === undefined) {
      labels = clearLabels(namedValues(objectType, definition, definitions));
      known.set(definition.name, labels);
    }
    return labels;
  }

  return (property, value) => {
    const definition = properties.get(property);
    if (definition === undefined || value === "") return undefined;
    const labels = labelsFor(definition);
    const parts = definition.fieldType === "checkbox" ? value.split(";") : [value];
    const named = parts.map((part) => labels.get(part) ?? part);
    return named.every((name, place) => name === parts[place]) ? undefined : named.join("; ");
  };
}

/** A value with two different labels gets none: nobody knows which is meant. */
function clearLabels(named: readonly NamedValue[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { value, label } of named) {
    if (label === undefined) continue;
    labels.set(value, (labels.get(value) ?? label) === label ? label : value);
  }
  return labels;
}
