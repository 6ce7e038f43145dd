import type { AssociationType } from "@x/batch-types";
import { ASSOCIATION_CATEGORIES } from "@x/batch-types/registry";
import { isRefusal, missingFields, type Refusal, wrongType } from "../answer/answers.ts";
import { isObject } from "../internal/is-object.ts";
import { type Fields, readEach } from "./read-fields.ts";

/** An association a new record is to have; which object the other is of follows from the types. */
export interface AssociationInput {
  readonly to: string;
  readonly types: readonly AssociationType[];
}

/** The associations of a new record; HubSpot's description requires them, and HubSpot does not. */
export function readAssociations(given: unknown): readonly AssociationInput[] | Refusal {
  const list = given ?? [];
  if (!Array.isArray(list)) return wrongType(list, "list");
  return readEach(list as unknown[], (association) => {
    if (!isObject(association)) return wrongType(association, "object");
    const to = readEnd(association, "to");
    if (isRefusal(to)) return to;
    const types = readTypes(association["types"], association);
    return isRefusal(types) ? types : { to, types };
  });
}

/** The id of the end of a pair. */
export function readEnd(pair: Fields, name: string): string | Refusal {
  const end = pair[name] ?? undefined;
  return end === undefined ? missingFields(pair, name) : readEndId(end);
}

/** The id of one end. HubSpot's examples have numbers beside texts. */
export function readEndId(end: unknown): string | Refusal {
  if (!isObject(end)) return wrongType(end, "object");
  const id = end["id"] ?? "";
  if (id === "") return missingFields(end, "id");
  return typeof id === "number" || typeof id === "string" ? String(id) : wrongType(id, "text");
}

/**
 * A list of types, each with category and id.
 *
 * @param holder The object that has the list, or lacks it.
 */
export function readTypes(given: unknown, holder: unknown): readonly AssociationType[] | Refusal {
  if (given === undefined || given === null) return missingFields(holder, "types");
  return Array.isArray(given) ? readEach(given as unknown[], readType) : wrongType(given, "list");
}

function readType(type: unknown): AssociationType | Refusal {
  if (!isObject(type)) return wrongType(type, "object");
  const { associationCategory: category, associationTypeId: typeId } = type;
  if (category === undefined) return missingFields(type, "associationCategory");
  if (typeId === undefined) return missingFields(type, "associationTypeId");
  const associationCategory = ASSOCIATION_CATEGORIES.find((known) => known === category);
  if (associationCategory === undefined) return wrongType(category, "text");
  const associationTypeId = typeof typeId === "string" ? Number(typeId) : typeId;
  return typeof associationTypeId === "number" && Number.isInteger(associationTypeId)
    ? { associationCategory, associationTypeId }
    : wrongType(typeId, "number");
}
