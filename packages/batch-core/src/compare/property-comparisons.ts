import type { PropertyDefinition } from "@x/batch-types";
import { isDefinition } from "../check/read-definitions.ts";
import { DEFAULTS } from "../job/defaults.ts";
import { findObject } from "../job/find-object.ts";
import type { Job } from "../job/job.ts";
import { type CompareValue, createValueComparison, isList } from "./compare-value.ts";

/** How the values of one property are compared. */
export interface PropertyComparison {
  readonly compare: CompareValue;
  /** The values are lists of options, `a;b`. */
  readonly isList: boolean;
}

/**
 * Returns the comparison of each property by name. It is made when it is first used: accounts have hundreds of
 * properties. The values of a property without a definition are the same only when their texts are.
 */
export function createPropertyComparisons(
  { objectType, apiVersion = DEFAULTS.apiVersion }: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): (property: string) => PropertyComparison {
  const isContact = findObject(objectType) === findObject("contacts");
  const known = new Map<string, PropertyDefinition>();
  for (const definition of definitions as Iterable<unknown>) {
    if (isDefinition(definition)) known.set(definition.name, definition);
  }
  const comparisons = new Map<string, PropertyComparison>();
  return (name) => {
    let comparison = comparisons.get(name);
    if (comparison === undefined) {
      const definition = known.get(name) ?? { name };
      const compare = createValueComparison(definition, { isContact, apiVersion });
      comparison = { compare, isList: isList(definition) };
      comparisons.set(name, comparison);
    }
    return comparison;
  };
}
