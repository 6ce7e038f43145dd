import type { Account } from "../../account/account.ts";
import { type Refusal, validationError } from "../../answer/answers.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import type { AssociationLabel } from "../../account/association-labels.ts";
import { isSameType } from "../../account/associations.ts";
import { definitionsBetween } from "./for-pair.ts";

/** The most labels of its own that HubSpot lets an account have between two objects. */
const MAX_LABELS = 10;

/** Adds a label of the account's own between two objects, or says why not. */
export function addLabel(
  account: Account,
  from: ObjectModel,
  to: ObjectModel,
  words: Pick<AssociationLabel, "name" | "label" | "inverseLabel">,
): AssociationLabel | Refusal {
  const { name } = words;
  if (/^\d|-/.test(name)) {
    return validationError(
      `Association name ${name} cannot include hyphens or begin with a number`,
    );
  }
  const { associationLabels } = account;
  if (definitionsBetween(account, from, to).some((known) => known.name === name)) {
    return validationError(`An association with the name ${name} already exists`);
  }
  const own = associationLabels.between(from.name, to.name);
  if (new Set(own.map((known) => known.name)).size >= MAX_LABELS) {
    return validationError(`The limit of ${MAX_LABELS} association labels has been reached`);
  }
  return associationLabels.add({ from: from.name, to: to.name, ...words });
}

/** Removes a label, from schemas that list it too. One still in use cannot be deleted, as documented. */
export function removeLabel(
  { associationLabels, associations, definitions }: Account,
  label: AssociationLabel,
): Refusal | undefined {
  const type = { associationCategory: "USER_DEFINED", associationTypeId: label.typeId } as const;
  for (const { from, to, types } of associations.all()) {
    const isBetween = from.objectType === label.from && to.objectType === label.to;
    if (isBetween && types.some((used) => isSameType(used, type))) {
      return validationError(`Association label ${label.label} is in use and cannot be deleted`);
    }
  }
  associationLabels.remove(label);
  const ids = [label.typeId, label.inverseTypeId].map(String);
  for (const listed of definitions.associations) {
    if (listed.name === label.name && ids.includes(listed.id)) {
      definitions.associations.delete(listed);
    }
  }
  return undefined;
}
