import { findObjectName } from "@x/batch-core";
import { type ObjectDefinition, OBJECTS } from "@x/batch-types/registry";
import type { ImportClient } from "./import-client.ts";
import { orRefused } from "./or-refused.ts";
import { isCustomName, typeIdIn } from "./type-id-in.ts";

const objects: Readonly<Record<string, ObjectDefinition>> = OBJECTS;

/** The names of one object: `contacts` and `0-1`, or `2-345`, `p_vendor` and `p123_vendor`. */
export interface ObjectNames {
  /** The known names. The first is the one to store data under: `contacts` or `2-345`. */
  readonly all: readonly [string, ...string[]];
  /** Whether a name is one of the object's. Also true where it may be one, and the account does not say. */
  readonly isOfObject: (name: string) => boolean;
}

/**
 * Finds all names of an object. Asks the account about a custom object.
 *
 * @throws {JobStoppedError} when HubSpot does not answer. Where it refuses, the given name is the only one.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const names = await readObjectNames("0-1", client);
 * names.all; //=> ["contacts", "0-1"]
 * names.isOfObject("contacts"); //=> true
 */
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
 * Whether two names are of one object. Asks the account where only it knows. Where that is refused, two names that
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
