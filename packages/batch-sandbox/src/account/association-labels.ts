import type { AssociationDefinition } from "../objects/association-definitions.ts";

/** A label of the account's own between two objects, with an id for each direction. */
export interface AssociationLabel {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly label: string;
  /** The word for the other direction; a label that is not paired has the same for both. */
  readonly inverseLabel: string;
  readonly typeId: number;
  readonly inverseTypeId: number;
}

/** Labels as JSON. */
export interface SavedLabels {
  readonly lastTypeId: number;
  readonly labels: readonly AssociationLabel[];
}

/** The labels an account has defined. */
export interface AssociationLabels {
  /** Each direction of a label counts: those between records of one object come twice when paired. */
  between(from: string, to: string): readonly AssociationDefinition[];
  find(from: string, to: string, typeId: number): AssociationLabel | undefined;
  add(label: Omit<AssociationLabel, "typeId" | "inverseTypeId">): AssociationLabel;
  /** @param label One with the ids of a label that exists. */
  replace(label: AssociationLabel): void;
  remove(label: AssociationLabel): void;
  save(): SavedLabels;
}

/** @param saved Labels to begin with. */
export function createAssociationLabels(
  saved: SavedLabels = { lastTypeId: 0, labels: [] },
): AssociationLabels {
  // Ids begin at 1, as was observed, so that a client that ignores the category confuses them with HubSpot's.
  let { lastTypeId } = saved;
  let labels = saved.labels.flatMap((label) => bothWays(label));

  const remove = ({ typeId, inverseTypeId }: AssociationLabel) => {
    labels = labels.filter((known) => known.typeId !== typeId && known.typeId !== inverseTypeId);
  };
  return {
    between: (from, to) =>
      labels.filter((label) => label.from === from && label.to === to).map(toDefinition),
    find: (from, to, typeId) =>
      labels.find((label) => label.from === from && label.to === to && label.typeId === typeId),
    add(written) {
      const typeId = (lastTypeId += 1);
      // The same word among records of one object means one type, the same from both sides.
      const isSame = written.from === written.to && written.label === written.inverseLabel;
      const inverseTypeId = isSame ? typeId : (lastTypeId += 1);
      const label = { ...written, typeId, inverseTypeId };
      labels.push(...bothWays(label));
      return label;
    },
    replace(label) {
      remove(label);
      labels.push(...bothWays(label));
    },
    remove,
    save: () => ({
      lastTypeId,
      labels: labels.filter((label) => label.typeId <= label.inverseTypeId),
    }),
  };
}

function bothWays(label: AssociationLabel): AssociationLabel[] {
  const { from, to, name, typeId, inverseTypeId } = label;
  if (typeId === inverseTypeId) return [label];
  const inverse = {
    from: to,
    to: from,
    name,
    label: label.inverseLabel,
    inverseLabel: label.label,
    typeId: inverseTypeId,
    inverseTypeId: typeId,
  };
  return [label, inverse];
}

function toDefinition({ typeId, inverseTypeId, label, name }: AssociationLabel) {
  return {
    type: { associationCategory: "USER_DEFINED", associationTypeId: typeId },
    inverse: { associationCategory: "USER_DEFINED", associationTypeId: inverseTypeId },
    label,
    name,
  } as const;
}
