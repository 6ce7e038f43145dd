import { nameKind, optionValues } from "@x/batch-core";
import type { PropertyDefinition } from "@x/batch-types";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import { type NamedValue, namedValues } from "../../account/named-values.ts";
import { likeliest } from "../../mapping/nearest.ts";
import type { Choices } from "../views/columns.ts";

const MOST_CHOICES = 2_000;

/**
 * Finds the values that a property takes.
 *
 * @param definitions With the owners and pipelines that values may name.
 * @returns undefined where it takes other values, too.
 */
export function choicesOf(
  objectType: string,
  property: string | null,
  definitions: AccountDefinitions,
): Choices | undefined {
  const definition = definitions.properties.find(({ name }) => name === property);
  const choices = definition && listOf(objectType, definition, definitions);
  if (definition === undefined || choices === undefined || choices.length === 0) return undefined;
  return { kind: nameKind(objectType, definition) ?? "option", choices };
}

function listOf(
  objectType: string,
  definition: PropertyDefinition,
  definitions: AccountDefinitions,
): Choices["choices"] | undefined {
  const named = namedValues(objectType, definition, definitions);
  if (nameKind(objectType, definition) !== undefined) return named.map(choiceOf);
  const labels = new Map(named.map((one) => [one.value, one]));
  const values = definition.type === "enumeration" ? optionValues(definition) : undefined;
  return values?.map((value) => choiceOf(labels.get(value) ?? { value, label: undefined }));
}

function choiceOf({ value, label = value, detail }: NamedValue): Choices["choices"][number] {
  return { value, label: detail === undefined ? label : `${label} (${detail})` };
}

/** What is shown of a list. Values are compared with all of it. */
export function firstChoices(choices: Choices["choices"]): Choices["choices"] {
  return choices.slice(0, MOST_CHOICES);
}

/** The values that a wrong one is probably meant for, the likeliest first. */
export function nearChoices(value: string, { choices }: Pick<Choices, "choices">): string[] {
  return likeliest(value, choices, (choice) => [choice.value, choice.label]).map(
    (choice) => choice.value,
  );
}
