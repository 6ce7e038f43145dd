import type { AssociationUndo, Undo } from "@x/batch-core";
import type { WrittenAssociation } from "../sqlite/written-records-table.ts";
import type { ListTask } from "../store/list-task.ts";
import type { TakenBack } from "../store/taken-back.ts";

/** What undoes the writing of one record. */
export interface UndoneRecord {
  /** The first line of the user's file that names the record; 0 where none does. */
  readonly line: number;
  /** `""` where it is not known. */
  readonly id: string;
  /** Of its values. */
  readonly undo: Undo;
  /** Of a record that is to be archived: the values that it has, as `valuesText` of `createdWith` says. Absent where it may have any. */
  readonly found?: string | undefined;
  /** Of the associations that the run made for a record that was there before. Those of a new record go with it. */
  readonly associations: readonly UndoneAssociation[];
  /** Of its membership in the list of the run; absent where the run did not make it a member. */
  readonly membership?: UndoneMembership | undefined;
}

export interface UndoneAssociation {
  /** Absent for all that a run made without a look at what was there before. */
  readonly made?: WrittenAssociation;
  readonly undo: AssociationUndo;
}

export interface UndoneMembership {
  readonly list: ListTask;
  readonly undo:
    | { readonly action: "remove" }
    | { readonly action: "reversed" | "kept"; readonly message: string };
}

/** How a record ends as far as nothing is to be done about it. */
export type SettledEnd = "reversed" | "kept" | "unknown";

/**
 * How a record ends by what is settled already: the worst of it. It says nothing of what is still to be done.
 *
 * @returns undefined where all of it is still to be done.
 */
export function settledEnd({
  undo,
  associations,
  membership,
}: UndoneRecord): SettledEnd | undefined {
  const ends = [
    undo.action === "archive" || undo.action === "update" ? undefined : undo.action,
    ...associations.map(({ undo: one }) => {
      if (one.action === "separate" || one.action === "labels") return undefined;
      return one.action;
    }),
    membership === undefined || membership.undo.action === "remove"
      ? undefined
      : membership.undo.action,
  ];
  return (["unknown", "kept", "reversed"] as const).find((end) => ends.includes(end));
}

/** What of a record is to be taken back beside its values. */
export function toTakeBack({ associations, membership }: UndoneRecord): TakenBack {
  const taken = associations.flatMap(({ made, undo: { action } }) => {
    if (made?.before === undefined || (action !== "separate" && action !== "labels")) return [];
    const { to, before, movedTo, since } = made;
    return [{ to, before, made: made.made, ...(movedTo && { movedTo }), since }];
  });
  // A label goes back before those that have it are removed: who has it tells that others left it as it was.
  taken.sort(
    (one, other) => Number(other.movedTo !== undefined) - Number(one.movedTo !== undefined),
  );
  const lists = membership?.undo.action === "remove" ? [membership.list.id] : [];
  return { associations: taken, lists };
}
