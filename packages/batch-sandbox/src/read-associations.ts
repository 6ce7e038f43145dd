import type { AssociationType } from "@x/batch-types";
import { ASSOCIATION_CATEGORIES } from "@x/batch-types/registry";
import { isRefusal, missingFields, type Refusal, wrongType } from "./answers.ts";
import { isObject } from "./is-object.ts";
import { readEach } from "./read-fields.ts";

/** An association a new record is to have; which object the other is of follows from the types. */
export interface AssociationInput {
  readonly to: string;
  readonly types: readonly AssociationType[];
}

/** The associations of a new record; HubSpot's description requires them, and HubSpot does not. */
export function readAssociations(given: unknown): readonly AssociationInput[] | Refusal {
  const list = given ?? [];
  if (!Array.isArray(list)) return wrongType("associations");
  return readEach(list as unknown[], (association) => {
    if (!isObject(association)) return wrongType("an element of associations");
    const to = readEnd(association["to"], "to");
    if (isRefusal(to)) return to;
    const types = readTypes(association["types"]);
    return isRefusal(types) ? types : { to, types };
  });
}

/** The id of one end. HubSpot's examples have numbers beside texts. */
export function readEnd(end: unknown, name: string): string | Refusal {
  if (end === undefined || end === null) return missingFields(name);
  if (!isObject(end)) return wrongType(name);
  const id = end["id"] ?? "";
  if (id === "") return missingFields("id");
  return typeof id === "number" || typeof id === "string" ? String(id) : wrongType("id");
}

/** A list of types, each with category and id. */
export function readTypes(given: unknown): readonly AssociationType[] | Refusal {
  if (given === undefined || given === null) return missingFields("types");
  return Array.isArray(given) ? readEach(given as unknown[], readType) : wrongType("types");
}

function readType(type: unknown): AssociationType | Refusal {
  if (!isObject(type)) return wrongType("an element of types");
  const { associationCategory: category, associationTypeId: typeId } = type;
  if (category === undefined) return missingFields("associationCategory");
  if (typeId === undefined) return missingFields("associationTypeId");
  const associationCategory = ASSOCIATION_CATEGORIES.find((known) => known === category);
  if (associationCategory === undefined) return wrongType("associationCategory");
  const associationTypeId = typeof typeId === "string" ? Number(typeId) : typeId;
  return typeof associationTypeId === "number" && Number.isInteger(associationTypeId)
    ? { associationCategory, associationTypeId }
    : wrongType("associationTypeId");
}
