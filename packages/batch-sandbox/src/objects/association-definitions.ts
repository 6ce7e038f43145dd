import type { AssociationType } from "@x/batch-types";
import { KNOWN_TYPES, LABELLED_TYPES } from "./association-types.ts";
import type { ObjectModel } from "./object-model.ts";

/** One way in which records of two objects can belong together, seen from one of them. */
export interface AssociationDefinition {
  readonly type: AssociationType;
  /** The same, seen from the other. */
  readonly inverse: AssociationType;
  /** `null` for the unlabelled type, which every association has. */
  readonly label: string | null;
  /** What v3 calls it: `contact_to_company`. */
  readonly name: string;
  /** The side whose records can have only one such association each. */
  readonly single?: "from" | "to";
}

/** What a definition needs to know of an object. */
export type AssociatedObject = Pick<ObjectModel, "name" | "isCustom" | "profile">;

/** HubSpot's own types between two objects, the unlabelled one first. */
export function hubspotTypes(
  from: AssociatedObject,
  to: AssociatedObject,
): readonly [AssociationDefinition, ...AssociationDefinition[]] {
  const key = `${from.name}>${to.name}`;
  const names = `${kindOf(from)}_to_${kindOf(to)}`;
  const [unlabelled = derivedIds(from, to), primary] = KNOWN_TYPES.get(key) ?? [];
  // The associations of custom objects belong to the account, even the unlabelled ones.
  const category = from.isCustom || to.isCustom ? "USER_DEFINED" : "HUBSPOT_DEFINED";
  const define = (typeId: number, inverseId: number, label: string | null, name: string) => ({
    type: { associationCategory: category, associationTypeId: typeId } as const,
    inverse: { associationCategory: category, associationTypeId: inverseId } as const,
    label,
    name,
  });
  const others = (LABELLED_TYPES.get(key) ?? []).map((written) => define(...written));
  const { typeId, inverseId } = unlabelled;
  if (primary === undefined) return [define(typeId, inverseId, null, names), ...others];
  const label =
    primary.single === "from"
      ? "Primary"
      : `${to.profile.singular} with Primary ${from.profile.singular}`;
  return [
    define(typeId, inverseId, null, `${names}_unlabeled`),
    {
      ...define(primary.typeId, primary.inverseId, label, names),
      ...(primary.single && { single: primary.single }),
    },
    ...others,
  ];
}

/** The word for one record of an object in names and messages: `line_item`. */
export function kindOf({ name, profile }: Pick<AssociatedObject, "name" | "profile">): string {
  if (name === "meetings") return "meeting_event";
  return profile.singular.toLowerCase().replaceAll(" ", "_");
}

/** An object type as the texts of HubSpot's Java classes have it; of custom objects no text is known. */
export function javaTypeId(object: Pick<ObjectModel, "name" | "isCustom" | "profile" | "typeId">) {
  return object.isCustom
    ? object.typeId
    : `ObjectTypeId{legacyObjectType=${kindOf(object).toUpperCase()}}`;
}

/**
 * Ids of two objects for which HubSpot publishes none: the same in every sandbox, above all of
 * HubSpot's own, and neighbours as those mostly are.
 */
function derivedIds(from: AssociatedObject, to: AssociatedObject) {
  const [first = "", second = ""] = [from.name, to.name].toSorted();
  const base = 100_000 + 2 * (hash(`${first}>${second}`) % 500_000_000);
  const other = first === second ? base : base + 1;
  return from.name === first
    ? { typeId: base, inverseId: other }
    : { typeId: other, inverseId: base };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return value;
}
