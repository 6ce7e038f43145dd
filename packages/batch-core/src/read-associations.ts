import {
  type Association,
  ASSOCIATION_CATEGORIES,
  type AssociationType,
  type RecordError,
} from "@x/batch-types";
import { invalidRecord } from "./internal/invalid-record.ts";
import { isObject } from "./internal/is-object.ts";

/** Associations as they go over the wire; ids may come as numbers. What is none is reported in `errors`. */
export function readAssociations(given: unknown, errors: RecordError[]): Association[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    errors.push(refusal("expected an array"));
    return [];
  }
  return given.flatMap((association: unknown, place) => {
    const read = readAssociation(association);
    if (read === undefined) {
      errors.push(
        refusal(
          `number ${place + 1} is not { to: { id }, types: [{ associationCategory, associationTypeId }] }`,
        ),
      );
    }
    return read ?? [];
  });
}

function readAssociation(given: unknown): Association | undefined {
  const to = isObject(given) && isObject(given["to"]) ? given["to"]["id"] : undefined;
  const types = isObject(given) ? given["types"] : undefined;
  const isId = (typeof to === "string" && to !== "") || Number.isSafeInteger(to);
  if (!isId || !Array.isArray(types) || types.length === 0 || !types.every(isType))
    return undefined;
  return { to: { id: String(to) }, types };
}

const CATEGORIES = new Set<unknown>(ASSOCIATION_CATEGORIES);

function isType(given: unknown): given is AssociationType {
  return (
    isObject(given) &&
    CATEGORIES.has(given["associationCategory"]) &&
    Number.isSafeInteger(given["associationTypeId"])
  );
}

function refusal(what: string): RecordError {
  return invalidRecord("INVALID_ASSOCIATIONS", `associations: ${what}.`);
}
