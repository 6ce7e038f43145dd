import type { Edit, ImportChoice } from "@x/batch-import/studio";
import { addEdits, quoted } from "./edits.ts";

/** What is done with all rows that have a value, or a part of it, in a column. */
export type ValueEdit = Extract<Edit, { kind: "value" | "replace" | "leave-out-like" }>;
/** One that is typed, and not taken over yet. */
export type PendingChange = Exclude<ValueEdit, { kind: "leave-out-like" }>;
/** By the value that they change, or by the column that they search. */
export type PendingChanges = ReadonlyMap<string, PendingChange>;

/** What is decided for a value decides what is typed for it, too. */
export function keyOf(edit: ValueEdit): string {
  return JSON.stringify([edit.column, edit.kind === "replace" ? undefined : edit.value]);
}

export function withPending(all: PendingChanges, change: PendingChange): PendingChanges {
  const isEmpty = change.to === "" && (change.kind === "value" || change.find === "");
  return isEmpty ? withoutPending(all, change) : new Map(all).set(keyOf(change), change);
}

export function withoutPending(all: PendingChanges, edit: ValueEdit): PendingChanges {
  return new Map([...all].filter(([key]) => key !== keyOf(edit)));
}

/** A pending change in words. */
export function pendingText(change: PendingChange, titleOf: (column: number) => string): string {
  const title = titleOf(change.column);
  const to = quoted(change.to);
  if (change.kind === "value")
    return `${title}: ${to} is typed in place of ${quoted(change.value)}, and not taken over yet.`;
  return change.find === ""
    ? `${title}: ${to} is typed as a replacement. What it replaces is not said yet.`
    : `${title}: ${quoted(change.find)} is to be replaced with ${to}. That is not taken over yet.`;
}

/** Adds an edit to what is chosen for a file so far. A value that becomes another is part of the mapping. */
export function takeEdit<Chosen extends Pick<ImportChoice, "edits" | "sendAs">>(
  chosen: Chosen,
  edit: ValueEdit,
): Chosen {
  if (edit.kind !== "value") return { ...chosen, edits: addEdits(chosen.edits, [edit]) };
  const { column, to, value: from } = edit;
  const others = (chosen.sendAs ?? []).filter((one) => one.column !== column || one.from !== from);
  return { ...chosen, sendAs: [...others, { column, from, to }] };
}
