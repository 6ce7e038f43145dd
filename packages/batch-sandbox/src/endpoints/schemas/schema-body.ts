import type { Account } from "../../account/account.ts";
import type { CustomObject } from "../../objects/custom-object.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

/** A custom object as HubSpot writes it after a change: without properties and associations. */
export function definitionBody(
  { portalId }: Account,
  custom: CustomObject,
): Record<string, unknown> {
  return { ...bodyOf(custom), portalId };
}

function bodyOf(custom: CustomObject): Record<string, unknown> {
  const { typeId, fullName, key: _, createdAt, updatedAt, description, ...fields } = custom;
  return {
    ...fields,
    ...(description !== null && { description }),
    allowsSensitiveProperties: true,
    id: typeId,
    objectTypeId: typeId,
    fullyQualifiedName: fullName,
    createdAt: isoMoment(createdAt),
    updatedAt: isoMoment(updatedAt),
  };
}

/** The same with properties and associations; an archived object was observed to have none. */
export function schemaBody(
  { definitions, findObject }: Account,
  custom: CustomObject,
  query = new URLSearchParams(),
): Record<string, unknown> {
  const object = custom.archived ? undefined : findObject(custom.key);
  return {
    ...bodyOf(custom),
    properties: leavesOut(query, "Property") ? [] : (object?.definitions ?? []),
    associations:
      custom.archived || leavesOut(query, "Association")
        ? []
        : associationsOf(definitions, custom.typeId),
  };
}

/** What little a read of a standard object says: it has no schema of its own. */
export function standardBody(
  { definitions }: Account,
  { name, typeId, profile, definitions: properties }: ObjectModel,
): Record<string, unknown> {
  const { singular, required } = profile;
  return {
    id: typeId,
    objectTypeId: typeId,
    name: singular.toUpperCase().replaceAll(" ", "_"),
    fullyQualifiedName: singular.toUpperCase().replaceAll(" ", "_"),
    labels: { singular, plural: name },
    requiredProperties: required.flat(),
    searchableProperties: [],
    secondaryDisplayProperties: [],
    allowsSensitiveProperties: true,
    archived: false,
    properties,
    associations: associationsOf(definitions, typeId),
  };
}

export function associationsOf({ associations }: Account["definitions"], typeId: string) {
  return [...associations].filter(
    ({ fromObjectTypeId, toObjectTypeId }) =>
      typeId === fromObjectTypeId || typeId === toObjectTypeId,
  );
}

function leavesOut(query: URLSearchParams, kind: "Property" | "Association"): boolean {
  return query.get(`include${kind}Definitions`) === "false";
}
