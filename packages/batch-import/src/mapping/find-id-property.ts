import type { PropertyDefinition } from "@x/batch-types";
import { findColumn } from "./find-column.ts";
import { PROPERTY_NAME } from "./property-name.ts";
import { createPropertyIndex, withoutCase } from "./property-index.ts";

/** The property that holds the record id. */
export const RECORD_ID = "hs_object_id";

/**
 * Finds the property that somebody names as the id property: `email` for `Email`. By the account's names and labels
 * where they are known, else by the columns of the file. "Record ID", HubSpot's label of it, is always known.
 *
 * @returns `given` itself where no property is clearly meant.
 *
 * @example
 * findIdProperty("Email", ["email", "city"]); //=> "email"
 * findIdProperty("Record ID", []); //=> "hs_object_id"
 */
export function findIdProperty<Given extends string | undefined>(
  given: Given,
  header: readonly string[],
  definitions?: readonly PropertyDefinition[],
): Given | string {
  if (given === undefined) return given;
  const [name, ...others] = createPropertyIndex(definitions ?? [])(given)?.names ?? [];
  if (name !== undefined && others.length === 0) return name;
  const isRecordId = [RECORD_ID, "recordid"].includes(withoutCase(given));
  if (name === undefined && isRecordId) return RECORD_ID;
  if (PROPERTY_NAME.test(given)) return given;
  const column = findColumn(given, header);
  const found = column?.trim().toLowerCase() ?? "";
  return PROPERTY_NAME.test(found) ? found : given;
}
