import type { AssociationType } from "@x/batch-types";
import { ASSOCIATION_CATEGORIES } from "@x/batch-types/registry";
import { invalidJson, isRefusal, missingFields, type Refusal } from "./answers.ts";
import { isObject } from "./is-object.ts";

/** An association a new record is to have; which object the other is of follows from the types. */
export interface AssociationInput {
  readonly to: string;
  readonly types: readonly AssociationType[];
}

/** The associations of a new record; HubSpot's description requires them, and HubSpot does not. */
export function readAssociations(given: unknown): readonly AssociationInput[] | Refusal {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) return invalidJson("Cannot deserialize associations from this token");
  const inputs: AssociationInput[] = [];
  for (const association of given as unknown[]) {
    if (!isObject(association)) {
      return invalidJson("Cannot deserialize an element of associations from this token");
    }
    const to = readEnd(association["to"], "to");
    if (typeof to !== "string") return to;
    const types = readTypes(association["types"]);
    if (isRefusal(types)) return types;
    inputs.push({ to, types });
  }
  return inputs;
}

/** The id of one end. HubSpot's examples have numbers beside texts. */
export function readEnd(end: unknown, name: string): string | Refusal {
  if (end === undefined || end === null) return missingFields(name);
  if (!isObject(end)) return invalidJson(`Cannot deserialize ${name} from this token`);
  const id = end["id"];
  if (typeof id === "number") return String(id);
  if (typeof id === "string" && id !== "") return id;
  return id === undefined || id === null || id === ""
    ? missingFields("id")
    : invalidJson("Cannot deserialize id, a string, from this token");
}

/** At least one type, each with category and id. */
export function readTypes(types: unknown): readonly AssociationType[] | Refusal {
  if (types === undefined || types === null) return missingFields("types");
  if (!Array.isArray(types)) return invalidJson("Cannot deserialize types from this token");
  if (types.length === 0) return missingFields("types");
  const read: AssociationType[] = [];
  for (const type of types as unknown[]) {
    if (!isObject(type)) return invalidJson("Cannot deserialize an element of types");
    const { associationCategory: category, associationTypeId: typeId } = type;
    if (category === undefined || typeId === undefined) {
      return missingFields(category === undefined ? "associationCategory" : "associationTypeId");
    }
    const associationCategory = ASSOCIATION_CATEGORIES.find((known) => known === category);
    const associationTypeId = typeof typeId === "string" ? Number(typeId) : typeId;
    if (associationCategory === undefined) {
      return invalidJson("Cannot deserialize associationCategory from this token");
    }
    if (typeof associationTypeId !== "number" || !Number.isInteger(associationTypeId)) {
      return invalidJson("Cannot deserialize associationTypeId, an integer, from this token");
    }
    read.push({ associationCategory, associationTypeId });
  }
  return read;
}
