import type { Edit } from "@x/batch-import/studio";
import { unturned } from "./words.ts";

/** Adds edits to those before. An edit of a cell replaces an earlier one of the same cell. */
export function addEdits(edits: readonly Edit[] = [], added: readonly Edit[]): readonly Edit[] {
  const cells = new Set(added.map(cellOf).filter((cell) => cell !== undefined));
  return [...edits.filter((edit) => !cells.has(cellOf(edit) ?? "")), ...added];
}

function cellOf(edit: Edit): string | undefined {
  return edit.kind === "cell" ? `${edit.line} ${edit.column}` : undefined;
}

/** An edit in words. */
export function editText(edit: Edit, titleOf: (column: number) => string): string {
  switch (edit.kind) {
    case "cell":
      return `Line ${edit.line}, ${titleOf(edit.column)}: ${quoted(edit.to)}`;
    case "replace":
      return `${titleOf(edit.column)}: ${quoted(edit.find)} becomes ${quoted(edit.to)} wherever it is`;
    case "value":
      return `${titleOf(edit.column)}: ${quoted(edit.value)} becomes ${quoted(edit.to)}`;
    case "leave-out":
      return `Line ${edit.line} is left out`;
    case "leave-out-like":
      return `Rows with ${quoted(edit.value)} in ${titleOf(edit.column)} are left out`;
  }
}

const MOST_CHARACTERS = 60;

export function quoted(text: string): string {
  if (text === "") return "nothing";
  const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return `“${unturned(shown)}”`;
}

export function without<One>(all: readonly One[], one: One): readonly One[] {
  return all.filter((other) => other !== one);
}
