import type { AssociationLabel, AssociationType } from "@x/batch-types";
import { givesPrimary, isPrimary } from "./primary-type.ts";

/** Association types as the records at one end have them, and as those at the other end have them. */
export type BothEnds = readonly [
  here: readonly AssociationLabel[],
  there: readonly AssociationLabel[],
];

/**
 * Returns association types as the records at the other end have them. HubSpot gives a type one id for each direction, and
 * says nowhere which two ids belong together, so they are found by comparing what both ends have.
 *
 * @param types As the records at one end have them.
 * @param seen Types at both ends, `here` at the end of `types`: those of one pair of records, or all types between the two
 *   objects. Each is compared by itself.
 * @returns undefined where one of the types is not found at the other end.
 *
 * @example
 * const type = (associationTypeId: number, label: string | null) =>
 *   ({ associationCategory: "USER_DEFINED", associationTypeId, label }) as const;
 * const seen = [[type(7, "Manager")], [type(8, "Employee")]] as const;
 * invertTypes([type(7, "Manager")], [seen])?.map(({ label }) => label); //=> ["Employee"]
 */
export function invertTypes(
  types: readonly AssociationType[],
  seen: readonly BothEnds[],
): readonly AssociationLabel[] | undefined {
  const inverses = new Map<string, AssociationLabel>();
  for (const [here, there] of seen) pairUp(inverses, here, there);
  const inverted = types.flatMap((type) => inverses.get(nameOf(type)) ?? []);
  return inverted.length === types.length ? inverted : undefined;
}

function pairUp(inverses: Map<string, AssociationLabel>, ...[here, there]: BothEnds): void {
  const isTaken = (type: AssociationLabel): boolean =>
    [...inverses.values()].some((one) => nameOf(one) === nameOf(type));
  const open = () => here.filter((type) => !inverses.has(nameOf(type)));
  const free = () => there.filter((type) => !isTaken(type));
  const pair = (isInverse: (one: AssociationLabel, other: AssociationLabel) => boolean): void => {
    for (const one of open()) {
      const found = free().filter((other) => isInverse(one, other));
      if (found.length === 1) inverses.set(nameOf(one), found[0]!);
    }
  };
  pair((one, other) => one.label === null && other.label === null);
  pair(
    (one, other) =>
      (isPrimary(one) && givesPrimary(other)) || (givesPrimary(one) && isPrimary(other)),
  );
  // Of two records of one object, both ends have the same types: that a label is there twice does not tell that it is one.
  const names = new Set(here.map(nameOf));
  if (!there.some((type) => type.label !== null && names.has(nameOf(type)))) {
    pair((one, other) => one.label === other.label && isOnce(here, one) && isOnce(there, other));
  }
  if (open().length === 1 && free().length === 1) pair(() => true);
}

function isOnce(types: readonly AssociationLabel[], { label }: AssociationLabel): boolean {
  return types.filter((one) => one.label === label).length === 1;
}

function nameOf({ associationCategory, associationTypeId }: AssociationType): string {
  return `${associationCategory} ${associationTypeId}`;
}
