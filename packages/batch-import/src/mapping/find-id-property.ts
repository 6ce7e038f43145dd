import type { PropertyDefinition } from "@x/batch-types";
import { findColumn } from "./find-column.ts";
import { PROPERTY_NAME } from "./property-name.ts";
import { createPropertyIndex } from "./property-index.ts";

/**
 * Finds the property that somebody names as the id property: `email` for `Email`. By the account's names and labels
 * where they are known, else by the columns of the file.
 *
 * @returns `given` itself where no other is clear.
 */
export function findIdProperty<Given extends string | undefined>(
  given: Given,
  header: readonly string[],
  definitions?: readonly PropertyDefinition[],
): Given | string {
  if (given === undefined) return given;
  const [name, ...others] = createPropertyIndex(definitions ?? [])(given)?.names ?? [];
  if (name !== undefined && others.length === 0) return name;
  if (PROPERTY_NAME.test(given)) return given;
  const column = findColumn(given, header);
  const found = column?.trim().toLowerCase() ?? "";
  return PROPERTY_NAME.test(found) ? found : given;
}
