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
 * Returns what HubSpot offers for an object type given by name, by type id, or, for custom objects, by
 * fully qualified name with or without the number of the account (fact 84); `undefined` for any other text.
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

/** Returns the name of a standard object that may be given by type id; any other text as it is. */
export function findObjectName(objectType: string): string {
  return nameByTypeId.get(objectType) ?? objectType;
}

/**
 * Tells whether a text names an object type this toolkit can address: a standard object by name or
 * type id, or a custom object. Whether the account has that custom object, HubSpot knows.
 *
 * @example
 * isObjectType("p123_machine"); //=> true
 * isObjectType("Contacts"); //=> false
 */
export function isObjectType(text: string): text is ObjectType {
  return findObject(text) !== undefined;
}

function isTypeIdOrCustomName(text: string): boolean {
  return /^(?:[02]-\d+|p\d*_\w+)$/.test(text);
}
