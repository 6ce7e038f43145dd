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
  /** For a record to archive: the values that it must still have, as `valuesText` makes them. Absent where it may have any. */
  readonly found?: string | undefined;
  /** For the associations that the run made of a record that was there before. Those of a new record are archived with it. */
  readonly associations: readonly UndoneAssociation[];
  /** For its membership in the list of the run; absent where the run did not make it a member. */
  readonly membership?: UndoneMembership | undefined;
}

export interface UndoneAssociation {
  /** Absent where the run did not read what was there before. */
  readonly made?: WrittenAssociation;
  readonly undo: AssociationUndo;
}

export interface UndoneMembership {
  readonly list: ListTask;
  readonly undo:
    | { readonly action: "remove" }
    | { readonly action: "reversed" | "kept"; readonly message: string };
}

/** How the parts of a record end for which nothing is to be done. */
export type SettledEnd = "reversed" | "kept" | "unknown";

/**
 * Returns how a record ends, as far as that is settled: the worst end of its parts. Parts that are still to be done do not count.
 *
 * @returns undefined where all parts are still to be done.
 *
 * @example
 * const record = { line: 2, id: "101", associations: [] };
 * settledEnd({ ...record, undo: { action: "kept", message: "Others changed it since." } }); //=> "kept"
 * settledEnd({ ...record, undo: { action: "archive", id: "101" } }); //=> undefined
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

/**
 * Returns the associations and memberships of a record that are to be taken back.
 *
 * @example
 * const guests = { list: { id: "12", name: "Guests" }, undo: { action: "remove" } } as const;
 * const undo = { action: "reversed", message: "" } as const;
 * toTakeBack({ line: 2, id: "101", undo, associations: [], membership: guests }).lists; //=> ["12"]
 */
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
