import {
  type ApiVersion,
  type ObjectDefinition,
  OBJECTS,
  type ObjectType,
  type Operation,
  OPERATIONS,
} from "@x/batch-types/registry";

const byName = new Map<string, ObjectDefinition>(Object.entries(OBJECTS));
const nameByTypeId = new Map<string, string>();
for (const [name, { typeId }] of byName) {
  if (typeId !== undefined) nameByTypeId.set(typeId, name);
}

const ALL_VERSIONS: Readonly<Record<ApiVersion, readonly Operation[]>> = {
  v3: OPERATIONS,
  "2025-09": OPERATIONS,
  "2026-03": OPERATIONS,
  "2026-09": OPERATIONS,
};

/**
 * Returns what HubSpot offers for an object type: a name, a type id, or a custom object's full name with or
 * without the account's number. Returns `undefined` for any other text.
 *
 * @example
 * findObject("0-1")?.segment; //=> "contacts"
 * findObject("2-345")?.segment; //=> "2-345"
 * findObject("p_vendor")?.segment; //=> "p_vendor"
 * findObject("contact"); //=> undefined
 */
export function findObject(objectType: string): ObjectDefinition | undefined {
  const known = byName.get(findObjectName(objectType));
  if (known !== undefined) return known;
  return isTypeIdOrCustomName(objectType)
    ? { segment: objectType, operations: ALL_VERSIONS }
    : undefined;
}

/**
 * Returns the name of a standard object given by type id; any other text unchanged.
 *
 * @example
 * findObjectName("0-1"); //=> "contacts"
 * findObjectName("p_vendor"); //=> "p_vendor"
 */
export function findObjectName(objectType: string): string {
  return nameByTypeId.get(objectType) ?? objectType;
}

/**
 * Returns true for a standard object's name or type id, and for a text in the form of a custom object's. Does not
 * check that the account has the custom object.
 *
 * @example
 * isObjectType("p123_machine"); //=> true
 * isObjectType("Contacts"); //=> false
 */
export function isObjectType(text: string): text is ObjectType {
  return findObject(text) !== undefined;
}

function isTypeIdOrCustomName(text: string): boolean {
  return /^(?:[02]-\d+|p\d*_\w+)$/.test(text); // Fact 84.
}
