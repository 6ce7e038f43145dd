import { isPrimary } from "@x/batch-core";
import type { AssociatedRecord, AssociationLabel } from "@x/batch-types";
import type { PairRead } from "./read-pairs.ts";

/**
 * Finds the record that is the primary one of another record.
 *
 * @param page What the other record is associated with.
 * @param typesOf By which types, where that is to be another than what was read.
 */
export function primaryIn(
  page: PairRead["page"],
  typesOf: (id: string) => readonly AssociationLabel[] | undefined = () => undefined,
): AssociatedRecord | undefined {
  return page?.associations.find(({ id, types }) => (typesOf(id) ?? types).some(isPrimary));
}
