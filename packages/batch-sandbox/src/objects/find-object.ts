import type { PropertyDefinition } from "@x/batch-types";
import {
  type ApiVersion,
  type ObjectDefinition,
  type ObjectName,
  OBJECTS,
  type Operation,
  OPERATIONS,
} from "@x/batch-types/registry";
import type { CustomObject } from "./custom-object.ts";
import { type ObjectModel, toObjectModel } from "./object-model.ts";
import type { ObjectSettings } from "./object-settings.ts";
import { defineObject } from "../properties/define.ts";
import { PROFILES } from "../properties/profiles.ts";

const STANDARD: ReadonlyMap<string, ObjectDefinition> = new Map(Object.entries(OBJECTS));

/** Other words for a standard object: its type id, and those for one record, `contact` and `CONTACT`. */
const NAME_OF_ALIAS: Map<string, string> = new Map([
  ...Object.entries(PROFILES).flatMap(([name, { singular }]) => {
    const one = singular.replaceAll(" ", "_");
    return [[one.toLowerCase(), name] as const, [one.toUpperCase(), name] as const];
  }),
  ...[...STANDARD].flatMap(([name, { typeId }]) =>
    typeId === undefined ? [] : [[typeId, name] as const],
  ),
]);

// The one singular known not to be taken.
NAME_OF_ALIAS.delete("appointment");

const ALL_VERSIONS: Readonly<Record<ApiVersion, readonly Operation[]>> = {
  v3: OPERATIONS,
  "2025-09": OPERATIONS,
  "2026-03": OPERATIONS,
  "2026-09": OPERATIONS,
};

/** The name of a standard object given in any of its forms; a custom type as it is given. */
export function canonicalName(objectType: string): string {
  return NAME_OF_ALIAS.get(objectType) ?? objectType;
}

export function isStandardName(name: string): name is ObjectName {
  return STANDARD.has(name);
}

/** Tells whether a text names a standard object, or could name a custom one. */
export function isObjectType(text: string): boolean {
  return isStandardName(canonicalName(text)) || /^(?:2-\d+|p\d*_\w+)$/.test(text);
}

/** The name of the standard object that messages and schemas call `CONTACT`; any other text as it is given. */
export function nameOfKind(kind: string): string {
  const isMeant = ({ singular }: { readonly singular: string }) =>
    singular.toUpperCase().replaceAll(" ", "_") === kind.toUpperCase();
  return Object.entries(PROFILES).find(([, profile]) => isMeant(profile))?.[0] ?? kind;
}

/**
 * Makes the model of an object.
 *
 * @param object The name of a standard object, or a custom one.
 */
export function modelOf(
  object: ObjectName | CustomObject,
  extra: readonly PropertyDefinition[],
  ownerIds: ReadonlyMap<string, number>,
  settings: ObjectSettings,
): ObjectModel {
  const written = typeof object === "string" ? standardObject(object) : customObject(object);
  return toObjectModel(written, settings, extra, ownerIds);
}

type Written = Parameters<typeof toObjectModel>[0];

function standardObject(name: ObjectName): Written {
  const { operations, typeId }: ObjectDefinition = OBJECTS[name];
  const profile = PROFILES[name];
  const defaultGroup = `${profile.singular.toLowerCase().replaceAll(" ", "")}information`;
  return { name, typeId: typeId ?? name, isCustom: false, profile, operations, defaultGroup };
}

function customObject({ key, typeId, name, requiredProperties }: CustomObject): Written {
  const required = requiredProperties.map((property) => [property]);
  return {
    name: key,
    typeId,
    isCustom: true,
    profile: { ...defineObject(name), required },
    operations: ALL_VERSIONS,
    defaultGroup: `${name}_information`,
  };
}
