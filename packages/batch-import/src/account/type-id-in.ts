import type { ObjectSchema } from "@x/batch-types";
import { type ObjectDefinition, OBJECTS } from "@x/batch-types/registry";

const objects: Readonly<Record<string, ObjectDefinition>> = OBJECTS;

/** Whether only an account knows the type id: `p_vendor`, or `p123_vendor` with its number. */
export function isCustomName(objectType: string): boolean {
  return /^p\d*_/.test(objectType);
}

/**
 * Returns the type id of an object that is given by any of its names: `0-1` for `contacts`. One that is in none of the schemas
 * is returned as it is.
 *
 * @param schemas The custom objects of the account.
 */
export function typeIdIn(
  schemas: readonly Pick<ObjectSchema, "fullyQualifiedName" | "name" | "objectTypeId">[],
  objectType: string,
): string {
  const known = objects[objectType]?.typeId ?? objectType;
  const found = schemas.find((one) => [one.fullyQualifiedName, `p_${one.name}`].includes(known));
  return found?.objectTypeId ?? known;
}
