import type { JobChoice, ObjectView, PropertyView } from "@x/batch-import/studio";

/**
 * What to do with a file whose columns are known. Where one of them has unique values, an upsert by it: HubSpot refuses to create
 * what it has, and takes an upsert any number of times.
 */
export function proposeJob(
  { objectType, operation }: JobChoice,
  columns: readonly (string | null)[],
  properties: readonly Pick<PropertyView, "name" | "isUnique">[],
  { operations }: Pick<ObjectView, "operations">,
): JobChoice {
  if (operation !== "create" && operation !== "upsert") return { objectType, operation };
  const unique = properties.find(
    // By record id there is no upsert.
    ({ name, isUnique }) => isUnique && name !== "hs_object_id" && columns.includes(name),
  );
  return unique !== undefined && operations.includes("upsert")
    ? { objectType, operation: "upsert", idProperty: unique.name }
    : { objectType, operation: operations.includes("create") ? "create" : operation };
}
