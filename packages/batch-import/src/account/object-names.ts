import { findObjectName } from "@x/batch-core";
import { type ObjectDefinition, OBJECTS } from "@x/batch-types/registry";
import type { ImportClient } from "./import-client.ts";
import { orRefused } from "./or-refused.ts";
import { isCustomName, typeIdIn } from "./type-id-in.ts";

const objects: Readonly<Record<string, ObjectDefinition>> = OBJECTS;

/** What may be meant by several names: `contacts` and `0-1`, or `2-345`, `p_vendor` and `p123_vendor`. */
export interface ObjectNames {
  /** Those that are known: first the one to keep things by, `contacts` or `2-345`. */
  readonly all: readonly [string, ...string[]];
  /** Whether a name is one of the object. True where the account does not say, and it may be one. */
  readonly isOfObject: (name: string) => boolean;
}

/** Finds all names of an object. Of a custom object, the account is asked. */
export async function readObjectNames(
  objectType: string,
  { schemas }: Pick<ImportClient, "schemas">,
): Promise<ObjectNames> {
  if (!isCustom(objectType)) {
    const name = findObjectName(objectType);
    const typeId = objects[name]?.typeId;
    return namesOf(typeId === undefined ? [name] : [name, typeId]);
  }
  const all = await orRefused(schemas({ maxRetries: 3 }));
  if ("refused" in all) {
    return { all: [objectType], isOfObject: (name) => mayBeSame(name, objectType) };
  }
  const typeId = typeIdIn(all, objectType);
  const found = all.find((one) => one.objectTypeId === typeId);
  return namesOf(
    found === undefined ? [objectType] : [typeId, found.fullyQualifiedName, `p_${found.name}`],
  );
}

/**
 * Whether two names are of one object. The account is asked where only it knows; where that is refused, two names that
 * may be of one object count as such.
 */
export async function isSameObject(
  one: string,
  other: string,
  client: () => Promise<Pick<ImportClient, "schemas">>,
): Promise<boolean> {
  if (!mayBeSame(one, other)) return false;
  if (one === other || !isCustom(one)) return true;
  return (await readObjectNames(one, await client())).isOfObject(other);
}

function namesOf(all: ObjectNames["all"]): ObjectNames {
  return { all, isOfObject: (name) => all.includes(name) };
}

function mayBeSame(one: string, other: string): boolean {
  if (findObjectName(one) === findObjectName(other)) return true;
  return isCustom(one) && isCustom(other) && (isCustomName(one) || isCustomName(other));
}

function isCustom(objectType: string): boolean {
  return objectType.startsWith("2-") || isCustomName(objectType);
}
