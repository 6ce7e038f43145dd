import type { AssociationType } from "@x/batch-types";

/** Ids are those of a category. */
export function isSameType(one: AssociationType, other: AssociationType): boolean {
  return (
    one.associationTypeId === other.associationTypeId &&
    one.associationCategory === other.associationCategory
  );
}
