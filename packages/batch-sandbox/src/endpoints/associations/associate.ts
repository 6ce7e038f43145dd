import type { Account } from "../../account/account.ts";
import type { AssociationDefinition } from "../../objects/association-definitions.ts";
import { type End, isSameType } from "../../account/associations.ts";

/**
 * Associates two records by the given types and, as HubSpot always does, by the unlabelled one.
 * Labels that are given replace those the account has put on the two before, as documented.
 *
 * @param definitions Every type between the two objects, the unlabelled first.
 */
export function associate(
  { associations }: Account,
  from: End,
  to: End,
  given: readonly AssociationDefinition[],
  definitions: readonly [AssociationDefinition, ...AssociationDefinition[]],
): void {
  const isOwnLabel = ({ type, label }: AssociationDefinition) =>
    label !== null && type.associationCategory === "USER_DEFINED";
  if (given.some(isOwnLabel)) {
    const known = associations.between(from, to);
    for (const definition of definitions.filter(isOwnLabel)) {
      if (!known.some((type) => isSameType(type, definition.type))) continue;
      if (!given.includes(definition)) associations.remove(from, to, definition);
    }
  }
  for (const definition of [definitions[0], ...given]) {
    const { single, type, inverse } = definition;
    if (single === "from") removeFromOthers(associations, from, to, definition);
    if (single === "to") removeFromOthers(associations, to, from, { type: inverse, inverse: type });
    associations.add(from, to, definition);
  }
}

/** A record has one primary company: a new one takes the place of the old, which stays associated. */
function removeFromOthers(
  associations: Account["associations"],
  from: End,
  to: End,
  pair: Pick<AssociationDefinition, "type" | "inverse">,
): void {
  for (const [id, types] of associations.of(from, to.objectType)) {
    if (id === to.id || !types.some((type) => isSameType(type, pair.type))) continue;
    associations.remove(from, { objectType: to.objectType, id }, pair);
  }
}
