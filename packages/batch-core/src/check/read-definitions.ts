import type { PropertyDefinition } from "@x/batch-types";
import { API_VERSIONS, type ApiVersion } from "@x/batch-types/registry";
import { isObject } from "../internal/is-object.ts";
import { type CheckContext, createValueCheck } from "./create-value-check.ts";
import { withRules } from "./rules/with-rules.ts";
import type { CheckValue } from "./verdict.ts";

/** A property with the check for its values. */
export interface Property {
  readonly name: string;
  readonly label: unknown;
  readonly isReadOnly: boolean;
  readonly check: CheckValue;
}

/** Returns the property of each definition by name. Of two with one name, the later counts. */
export function readDefinitions(
  definitions: Iterable<PropertyDefinition>,
  context: CheckContext,
): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>();
  for (const definition of definitions as Iterable<unknown>) {
    if (!isDefinition(definition)) continue;
    const { name, label } = definition;
    const check = withRules(
      createValueCheck(definition, context),
      definition,
      enforcesRules(context.apiVersion),
    );
    properties.set(name, { name, label, isReadOnly: isReadOnly(definition), check });
  }
  return properties;
}

// HubSpot announced in 2023 that values which break a rule are refused, and in 2026 that 2026-09 begins to refuse what
// older versions let pass (fact 119).
function enforcesRules(version: ApiVersion): boolean {
  return API_VERSIONS.indexOf(version) >= API_VERSIONS.indexOf("2026-09");
}

// Definitions are JSON from an account or a file: only the name is required.
export function isDefinition(value: unknown): value is PropertyDefinition {
  return isObject(value) && typeof value["name"] === "string";
}

function isReadOnly({ calculated, modificationMetadata }: PropertyDefinition): boolean {
  return calculated === true || modificationMetadata?.readOnlyValue === true;
}
