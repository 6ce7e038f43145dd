import type { AssociationLabel, AssociationType } from "@x/batch-types";
import { isPrimary } from "./primary-type.ts";

/** What a run did to the association of two records, by all of its rows together. */
export interface MadeAssociation {
  /** The types that the two had before; empty where they were not associated, absent where it is not known. */
  readonly before?: readonly AssociationLabel[] | undefined;
  /** The types that were asked for. Empty for an association without a label. */
  readonly made: readonly AssociationType[];
  /** `unknown`: no answer said whether it was made; where `before` is known, what is there now tells. */
  readonly status: "associated" | "unknown";
  /**
   * Present where the pair lost a label because the run gave it to another pair: a record can have that label only once,
   * such as that of its primary company. The ids of the records that have it by the run.
   */
  readonly movedTo?: readonly string[] | undefined;
}

/**
 * What undoes an association.
 *
 * - `separate`: all associations between the two records are to be removed.
 * - `labels`: the types in `remove`, if any, are to be removed. Before that, the two are to be associated by the types in
 *   `restore`, if any: those that HubSpot replaced, and those that stay. A `message` says why the two stay associated.
 * - `reversed`: nothing is left to take back.
 * - `kept`: nothing can be done, or nothing is to be done as others changed the association since.
 * - `unknown`: it is not known whether it was made.
 */
export type AssociationUndo =
  | { readonly action: "separate" }
  | {
      readonly action: "labels";
      readonly remove: readonly AssociationType[];
      readonly restore: readonly AssociationType[];
      readonly message?: string;
    }
  | { readonly action: "reversed" | "kept" | "unknown"; readonly message: string };

/**
 * Says what undoes an association that a run made.
 *
 * @param now The types that the two records have now; empty where they are not associated, undefined where that is not
 *   known.
 * @param holder The id of the record that now has the label which the pair lost.
 *
 * @example
 * const plain = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279, label: null } as const;
 * const boss = { associationCategory: "USER_DEFINED", associationTypeId: 7, label: "Boss" } as const;
 * const made = { before: [], made: [boss], status: "associated" } as const;
 * undoAssociation(made, [plain, boss]); //=> { action: "separate" }
 * undoAssociation({ ...made, before: [plain] }, [plain, boss]).action; //=> "labels"
 */
export function undoAssociation(
  { before, made, status, movedTo }: MadeAssociation,
  now: readonly AssociationLabel[] | undefined,
  holder?: string,
): AssociationUndo {
  if (before === undefined) return status === "unknown" ? UNKNOWN : NOT_KEPT;
  if (now === undefined) return NOT_READ;
  if (now.length === 0) return GONE;
  const labels = now.filter(({ label }) => label !== null);
  const mine = labels.filter((type) => includes(made, type) && !includes(before, type));
  const remove = mine.map(typeOf);
  if (before.length === 0) {
    const isOnlyMine = labels.every((type) => includes(made, type));
    if (isOnlyMine) return { action: "separate" };
    return mine.length === 0
      ? { action: "kept", message: LABELED }
      : { action: "labels", remove, restore: [], message: LABELED };
  }
  const moved =
    movedTo === undefined ? [] : before.filter((one) => isPrimary(one) && !includes(now, one));
  const isOurs = movedTo?.some((id) => id === holder) === true;
  const isMovedByOthers = moved.length > 0 && !isOurs;
  const given = isMovedByOthers ? [] : moved;
  const lost = made.some(isOwn) ? before.filter((one) => isOwn(one) && !includes(now, one)) : [];
  if (mine.length === 0) {
    if (lost.length === 0) {
      if (isMovedByOthers) return says("kept", MOVED);
      return given.length === 0 ? SAME : { action: "labels", remove, restore: given.map(typeOf) };
    }
    // What was there may have been asked for: HubSpot dropped the others for it. Of two that were asked for one after the
    // other, the second stays.
    const isOnlyOurs =
      made.some((type) => includes(now, type)) &&
      labels.every((type) => includes(made, type) || includes(before, type));
    if (!isOnlyOurs) return RELABELED;
  }
  // HubSpot replaces labels of the account: those that are to stay are given, too.
  const stay = labels.filter((type) => isOwn(type) && !mine.includes(type));
  const restore = [...given, ...(lost.length === 0 ? [] : [...lost, ...stay])].map(typeOf);
  return { action: "labels", remove, restore, ...(isMovedByOthers && { message: MOVED }) };
}

function typeOf({ associationCategory, associationTypeId }: AssociationType): AssociationType {
  return { associationCategory, associationTypeId };
}

function includes(types: readonly AssociationType[], one: AssociationType): boolean {
  return types.some(
    (type) =>
      type.associationTypeId === one.associationTypeId &&
      type.associationCategory === one.associationCategory,
  );
}

/** Labels that the account defined. HubSpot replaces them where others are given. */
function isOwn({ associationCategory }: AssociationType): boolean {
  return associationCategory === "USER_DEFINED";
}

const says = (
  action: "reversed" | "kept" | "unknown",
  message: string,
): Extract<AssociationUndo, { message: string; action: "reversed" | "kept" | "unknown" }> => ({
  action,
  message,
});

const UNKNOWN = says("unknown", "It is unknown whether it was made. Look it up in HubSpot.");
const NOT_KEPT = says(
  "kept",
  "It is not known whether it was there before: it could not be read before the run made it. Remove it by hand where it is not wanted.",
);
const NOT_READ = says("kept", "It could not be read, so that nothing is known of it.");
const GONE = says("reversed", "The records are not associated.");
const SAME = says("reversed", "It is as before.");
const LABELED = "Others have given it a label since.";
const MOVED =
  "It was the primary one before. Which one that is has been changed since, so that it is not given back.";
const RELABELED = says("kept", "Others have changed its labels since.");
