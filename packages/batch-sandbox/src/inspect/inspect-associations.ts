import type { AssociationType } from "@x/batch-types";
import type { Account } from "../account/account.ts";
import { listAssociated } from "../endpoints/associations/list-associated.ts";
import type { ObjectModel } from "../objects/object-model.ts";

/** A copy of an association between two records. */
export interface SandboxAssociation {
  /** Id of the record it goes from. */
  readonly from: string;
  /** Id of the record it goes to. */
  readonly to: string;
  /** The association types in this direction. `label` is null for the type without a label. */
  readonly types: readonly (AssociationType & { readonly label: string | null })[];
}

/** The associations from records of one object to those of another, archived records left out. */
export function inspectAssociations(
  account: Account,
  from: ObjectModel,
  to: ObjectModel,
): SandboxAssociation[] {
  const found: SandboxAssociation[] = [];
  for (const { id, archivedAt } of account.tableOf(from).all()) {
    if (archivedAt !== undefined) continue;
    for (const associated of listAssociated(account, from, id, to)) {
      const types = associated.types.map(({ type, label }) => ({ ...type, label }));
      found.push({ from: id, to: associated.id, types });
    }
  }
  return found;
}
