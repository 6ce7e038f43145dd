import type {
  Association,
  AssociationType,
  FollowUpAssociation,
  ObjectType,
  RecordError,
} from "@x/batch-types";
import { ASSOCIATION_CATEGORIES } from "@x/batch-types/registry";
import { isObjectType } from "../job/find-object.ts";
import { distinct } from "../internal/distinct.ts";
import { hasOnly } from "../internal/has-only.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { idText } from "./read-id.ts";

/** An association to make after a write; its id is a string. */
export type FollowUp = Pick<FollowUpAssociation, "types"> & {
  readonly to: { readonly objectType: ObjectType; readonly id: string };
};

/** Returns the associations of a create as they are sent, each once. Adds an error for each invalid one. */
export function readAssociations(given: unknown, errors: RecordError[]): readonly Association[] {
  return readEach(given, errors, CREATE_SHAPE, ({ to, types }) => {
    const id = idText(to["id"]);
    const isWhole = id !== undefined && types !== undefined && hasOnly(to, ["id"]);
    return isWhole ? { to: { id }, types } : undefined;
  });
}

/** Returns the associations to make after an update or upsert, each once. Adds an error for each invalid one. */
export function readFollowUps(given: unknown, errors: RecordError[]): readonly FollowUp[] {
  return readEach(given, errors, FOLLOW_UP_SHAPE, ({ to, types, hasTypes }) => {
    const id = idText(to["id"]);
    const objectType = to["objectType"];
    if (id === undefined || typeof objectType !== "string" || !isObjectType(objectType)) {
      return undefined;
    }
    if (!hasOnly(to, ["objectType", "id"])) return undefined;
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
): readonly Read[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    errors.push(invalidRecord("INVALID_ASSOCIATIONS", "associations: expected an array."));
    return [];
  }
  const known = given.flatMap((association: unknown, place) => {
    const one = isObject(association) ? readOne(association, read) : undefined;
    if (one !== undefined) return [one];
    const problem = isByRecordId(association) ? BY_RECORD_ID : `expected ${shape}`;
    const message = `associations: item ${place + 1}: ${problem}.`;
    errors.push(invalidRecord("INVALID_ASSOCIATIONS", message));
    return [];
  });
  return distinct(known);
}

const BY_RECORD_ID = "hs_object_id is the record id: give it as id, without idProperty";

/** Whether a record to associate with is named by a property that is its id. */
function isByRecordId(association: unknown): boolean {
  const to = isObject(association) ? association["to"] : undefined;
  return isObject(to) && to["idProperty"] === "hs_object_id";
}

function readOne<Read>(
  association: Record<string, unknown>,
  read: (association: Given) => Read | undefined,
): Read | undefined {
  const { to, types } = association;
  if (!isObject(to) || !hasOnly(association, ["to", "types"])) return undefined;
  return read({ to, types: typesOf(types), hasTypes: types !== undefined });
}

/** Returns association types as they are sent; `undefined` when the list is empty or has an invalid one. */
export function typesOf(given: unknown): AssociationType[] | undefined {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isType)) return undefined;
  return given.map(({ associationCategory, associationTypeId }) => ({
    associationCategory,
    associationTypeId,
  }));
}

const CATEGORIES = new Set<unknown>(ASSOCIATION_CATEGORIES);

// A label in the form in which HubSpot lists it is accepted as a type.
const TYPE_FIELDS = ["associationCategory", "associationTypeId", "label"];

function isType(given: unknown): given is AssociationType {
  return (
    isObject(given) &&
    hasOnly(given, TYPE_FIELDS) &&
    CATEGORIES.has(given["associationCategory"]) &&
    Number.isSafeInteger(given["associationTypeId"])
  );
}
