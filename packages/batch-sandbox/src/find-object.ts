import {
  type ApiVersion,
  type ObjectDefinition,
  type ObjectName,
  OBJECTS,
  type Operation,
  OPERATIONS,
  type PropertyDefinition,
} from "@x/batch-types";
import { type ObjectModel, toObjectModel } from "./object-model.ts";
import { defineObject } from "./properties/define.ts";
import { PROFILES } from "./properties/profiles.ts";

const STANDARD: ReadonlyMap<string, ObjectDefinition> = new Map(Object.entries(OBJECTS));
const NAME_OF_TYPE_ID: ReadonlyMap<string, string> = new Map(
  [...STANDARD].flatMap(([name, { typeId }]) => (typeId === undefined ? [] : [[typeId, name]])),
);

const ALL_VERSIONS: Readonly<Record<ApiVersion, readonly Operation[]>> = {
  v3: OPERATIONS,
  "2025-09": OPERATIONS,
  "2026-03": OPERATIONS,
  "2026-09": OPERATIONS,
};

/** The name of a standard object given by name or type id; a custom type as it is given. */
function canonicalName(objectType: string): string {
  return NAME_OF_TYPE_ID.get(objectType) ?? objectType;
}

/** Tells whether a text names a standard object, or could name a custom one. */
export function isObjectType(text: string): boolean {
  return STANDARD.has(canonicalName(text)) || /^(?:2-\d+|p\d+_\w+)$/.test(text);
}

/**
 * Finds objects by name, type id or custom type. Custom objects exist where `extra` declares
 * properties for them: HubSpot knows no others either.
 *
 * @param extra The account's own properties, by object type.
 */
export function objectFinder(
  extra: Readonly<Record<string, readonly PropertyDefinition[]>>,
): (objectType: string) => ObjectModel | undefined {
  const declared = new Map<string, PropertyDefinition[]>();
  for (const [objectType, definitions] of Object.entries(extra)) {
    const name = canonicalName(objectType);
    declared.set(name, [...(declared.get(name) ?? []), ...definitions]);
  }
  const models = new Map<string, ObjectModel>();

  return (objectType) => {
    const name = canonicalName(objectType);
    const known = models.get(name);
    if (known !== undefined) return known;
    const model = STANDARD.has(name)
      ? standardObject(name as ObjectName, declared.get(name) ?? [])
      : declared.has(name)
        ? customObject(name, declared.get(name)!)
        : undefined;
    if (model !== undefined) models.set(name, model);
    return model;
  };
}

function standardObject(name: ObjectName, extra: readonly PropertyDefinition[]): ObjectModel {
  const { operations, typeId }: ObjectDefinition = OBJECTS[name];
  const profile = PROFILES[name];
  return toObjectModel(
    { name, typeId: typeId ?? name, isCustom: false, profile, operations },
    extra,
  );
}

function customObject(name: string, properties: readonly PropertyDefinition[]): ObjectModel {
  const profile = defineObject(name, { properties: [] });
  const written = { name, typeId: name, isCustom: true, profile, operations: ALL_VERSIONS };
  return toObjectModel(written, properties);
}
