import type {
  Association,
  AssociationType,
  FollowUpAssociation,
  RecordError,
} from "@x/batch-types";
import { ASSOCIATION_CATEGORIES } from "@x/batch-types/registry";
import { isObjectType } from "./find-object.ts";
import { invalidRecord } from "./internal/invalid-record.ts";
import { isObject } from "./internal/is-object.ts";

/** An association to make after a write, with its id as text. */
export type FollowUp = FollowUpAssociation & { readonly to: { readonly id: string } };

/** The associations of a create, as they go over the wire. What is none is reported in `errors`. */
export function readAssociations(given: unknown, errors: RecordError[]): Association[] {
  return readEach(given, errors, CREATE_SHAPE, ({ to, types }) => {
    const id = idOf(to);
    return id === undefined || types === undefined ? undefined : { to: { id }, types };
  });
}

/** The associations that are to follow an update or upsert. What is none is reported in `errors`. */
export function readFollowUps(given: unknown, errors: RecordError[]): FollowUp[] {
  return readEach(given, errors, FOLLOW_UP_SHAPE, ({ to, types, hasTypes }) => {
    const id = idOf(to);
    const objectType = to["objectType"];
    if (id === undefined || typeof objectType !== "string" || !isObjectType(objectType)) {
      return undefined;
    }
    if (types === undefined) return hasTypes ? undefined : { to: { objectType, id } };
    return { to: { objectType, id }, types };
  });
}

const CREATE_SHAPE = "{ to: { id }, types: [{ associationCategory, associationTypeId }] }";
const FOLLOW_UP_SHAPE = "{ to: { objectType, id }, types? }";

interface Given {
  to: Record<string, unknown>;
  types: AssociationType[] | undefined;
  hasTypes: boolean;
}

function readEach<Read>(
  given: unknown,
  errors: RecordError[],
  shape: string,
  read: (association: Given) => Read | undefined,
): Read[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    errors.push(invalidRecord("INVALID_ASSOCIATIONS", "associations: expected an array."));
    return [];
  }
  return given.flatMap((association: unknown, place) => {
    const one = isObject(association) && isObject(association["to"]) ? association : undefined;
    const types = one?.["types"];
    const known =
      one &&
      read({ to: one["to"] as Given["to"], types: typesOf(types), hasTypes: types !== undefined });
    if (known !== undefined) return [known];
    const message = `associations: number ${place + 1} is not ${shape}.`;
    errors.push(invalidRecord("INVALID_ASSOCIATIONS", message));
    return [];
  });
}

function idOf({ id }: Record<string, unknown>): string | undefined {
  return (typeof id === "string" && id !== "") || Number.isSafeInteger(id) ? String(id) : undefined;
}

/** Association types as they go over the wire; nothing where they are none. */
export function typesOf(given: unknown): AssociationType[] | undefined {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isType)) return undefined;
  return given.map(({ associationCategory, associationTypeId }) => ({
    associationCategory,
    associationTypeId,
  }));
}

const CATEGORIES = new Set<unknown>(ASSOCIATION_CATEGORIES);

function isType(given: unknown): given is AssociationType {
  return (
    isObject(given) &&
    CATEGORIES.has(given["associationCategory"]) &&
    Number.isSafeInteger(given["associationTypeId"])
  );
}
