import type { PropertyDefinition } from "@x/batch-types";
import { type CustomObject, declaredObject, FIRST_TYPE_NUMBER } from "../objects/custom-object.ts";
import { canonicalName, isStandardName, modelOf } from "../objects/find-object.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { ResolvedOptions } from "../options/options.ts";
import type { Property } from "../properties/complete-definition.ts";
import { createSettings } from "./create-settings.ts";

/** Properties of an object shown under one heading. */
export interface PropertyGroup {
  readonly name: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly archived: boolean;
}

/** A way records of two objects may be associated, as a schema lists it. */
export interface SchemaAssociation {
  readonly id: string;
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What differs from the standard objects and from the options. */
export interface SavedDefinitions {
  readonly lastType: number;
  readonly customObjects: readonly CustomObject[];
  readonly associations: readonly SchemaAssociation[];
  /** By object; archived ones included. */
  readonly properties: Readonly<Record<string, readonly Property[]>>;
  readonly groups: Readonly<Record<string, readonly PropertyGroup[]>>;
}

/** The objects of an account with their properties, which change while it is in use. */
export interface Definitions {
  /** An object by name, type id or full name, as it is now. */
  readonly findObject: (objectType: string) => ObjectModel | undefined;
  /** Adds a property, or replaces the one of that name. */
  putProperty(object: ObjectModel, property: Property): void;
  /** The groups of an object, archived ones included. */
  groupsOf(object: ObjectModel): ReadonlyMap<string, PropertyGroup>;
  putGroup(object: ObjectModel, group: PropertyGroup): void;
  /** Archived ones included. */
  customObjects(): Iterable<CustomObject>;
  /** Adds a custom object, or replaces the one of that key. */
  putCustomObject(custom: CustomObject): void;
  removeCustomObject(custom: CustomObject): void;
  nextTypeId(): string;
  /** Those that schemas list, to be added to and removed from. */
  readonly associations: Set<SchemaAssociation>;
  save(): SavedDefinitions;
}

const EMPTY: SavedDefinitions = {
  // Options may declare as many by full name, and each takes a type id.
  lastType: FIRST_TYPE_NUMBER + 9_999,
  customObjects: [],
  associations: [],
  properties: {},
  groups: {},
};

/** @param onChange Is told of each object whose properties changed. */
export function createDefinitions(
  options: Pick<
    ResolvedOptions,
    "properties" | "owners" | "pipelines" | "validationRules" | "requiredProperties" | "portalId"
  >,
  saved: SavedDefinitions = EMPTY,
  onChange: (object: ObjectModel) => void = () => {},
): Definitions {
  const { properties: extra, owners, portalId } = options;
  const settingsOf = createSettings(options);
  let { lastType } = saved;
  const ownerIds = new Map(owners.map(({ id }, place) => [id, place]));
  const declared = new Map<string, PropertyDefinition[]>();
  for (const [objectType, definitions] of Object.entries(extra)) {
    const name = canonicalName(objectType);
    declared.set(name, [...(declared.get(name) ?? []), ...definitions]);
  }
  const initial = [...declared]
    .filter(([name]) => !isStandardName(name))
    .map(([name, definitions], place) => declaredObject(name, place, definitions, portalId));
  const customs = new Map([...initial, ...saved.customObjects].map((it) => [it.key, it]));
  const properties = byObject(saved.properties);
  const groups = byObject(saved.groups);
  const associations = new Set(saved.associations);

  // Models are made when they are asked for, and again after a change; `keys` leads to them from
  // every name that has been asked for.
  const models = new Map<string, ObjectModel>();
  const keys = new Map<string, string>();

  const customOf = (objectType: string) =>
    [...customs.values()].find(
      ({ key, name, typeId, fullName, archived }) =>
        !archived && [key, typeId, fullName, `p_${name}`].includes(objectType),
    );
  const findObject = (objectType: string): ObjectModel | undefined => {
    const known = keys.get(objectType);
    const name = known ?? canonicalName(objectType);
    const model = models.get(name);
    if (known !== undefined && model !== undefined) return model;
    const object = isStandardName(name) ? name : customOf(name);
    if (object === undefined) return undefined;
    const key = typeof object === "string" ? object : object.key;
    const definitions = [...(declared.get(key) ?? []), ...(properties.get(key)?.values() ?? [])];
    const made = models.get(key) ?? modelOf(object, definitions, ownerIds, settingsOf(key));
    models.set(key, made);
    keys.set(objectType, key);
    return made;
  };
  const refresh = (key: string) => {
    models.delete(key);
    const model = findObject(key);
    if (model !== undefined) onChange(model);
  };

  return {
    findObject,
    putProperty({ name }, property) {
      put(properties, name, property);
      refresh(name);
    },
    groupsOf({ name, definitions, defaultGroup, profile: { singular } }) {
      const known = new Map<string, PropertyGroup>();
      for (const { groupName } of [{ groupName: defaultGroup }, ...definitions]) {
        const label =
          groupName === defaultGroup
            ? `${customs.get(name)?.labels.singular ?? singular} information`
            : groupName;
        known.set(groupName, { name: groupName, label, displayOrder: -1, archived: false });
      }
      return new Map([...known, ...(groups.get(name) ?? [])]);
    },
    putGroup: ({ name }, group) => put(groups, name, group),
    customObjects: () => customs.values(),
    putCustomObject(custom) {
      customs.set(custom.key, custom);
      refresh(custom.key);
    },
    removeCustomObject({ key }) {
      customs.delete(key);
      models.delete(key);
      keys.clear();
    },
    nextTypeId: () => `2-${(lastType += 1)}`,
    associations,
    save: () => ({
      lastType,
      customObjects: [...customs.values()].filter((it) => !initial.includes(it)),
      associations: [...associations],
      properties: listsOf(properties),
      groups: listsOf(groups),
    }),
  };
}

type Named = { readonly name: string };
type ByObject<Item> = Map<string, Map<string, Item>>;

function put<Item extends Named>(lists: ByObject<Item>, key: string, item: Item): void {
  lists.set(key, (lists.get(key) ?? new Map<string, Item>()).set(item.name, item));
}

function byObject<Item extends Named>(
  lists: Readonly<Record<string, readonly Item[]>>,
): ByObject<Item> {
  return new Map(
    Object.entries(lists).map(([key, items]) => [key, new Map(items.map((it) => [it.name, it]))]),
  );
}

function listsOf<Item>(lists: ByObject<Item>): Record<string, Item[]> {
  return Object.fromEntries([...lists].map(([key, items]) => [key, [...items.values()]]));
}
