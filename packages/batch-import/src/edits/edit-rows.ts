import { type FileBytes, type Row, readRowChunks, type Survey } from "@x/batch-file";
import type { Edit } from "./edit.ts";

/** A row as a user edited it. */
export interface EditedRow {
  readonly cells: Row["cells"];
  /** The user said that it is not to be written. */
  readonly isLeftOut: boolean;
}

/** Makes what applies edits to a row, one after the other as they were said; undefined where there are none. */
export function createRowEditor(
  edits: readonly Edit[] = [],
): ((row: Row) => EditedRow) | undefined {
  if (edits.length === 0) return undefined;
  const { ofAll, ofLine, leftOutLines, leftOutValues } = sortEdits(edits);

  return ({ line, cells: given }) => {
    let cells = given;
    let isLeftOut = leftOutLines.has(line);
    /** The place of the edit that gave a column the value that it has. */
    const since = new Map<number, number>();
    /** Whether the value of a column was left out after the edit that gave it, and before this one. */
    function leaveOut(column: number, before: number): void {
      if (isLeftOut) return;
      const after = since.get(column) ?? -1;
      const places = leftOutValues.get(column)?.get(cells[column] ?? "") ?? [];
      isLeftOut = places.some((place) => place > after && place < before);
    }
    for (const { place, edit } of inOrder(ofAll, ofLine.get(line))) {
      const next = withCell(cells, edit);
      if (next === cells) continue;
      leaveOut(edit.column, place);
      since.set(edit.column, place);
      cells = next;
    }
    for (const column of leftOutValues.keys()) leaveOut(column, edits.length);
    return { cells, isLeftOut };
  };
}

type CellEdit = Extract<Edit, { to: string }>;

/** An edit of cells, and its place among all edits. */
interface Placed {
  readonly place: number;
  readonly edit: CellEdit;
}

/** Sorts edits by what they are about, so that a row does not go through those of other rows. */
function sortEdits(edits: readonly Edit[]) {
  const ofAll: Placed[] = [];
  const ofLine = new Map<number, Placed[]>();
  const leftOutLines = new Set<number>();
  /** Of each value of a column: where among the edits it is left out. */
  const leftOutValues = new Map<number, Map<string, number[]>>();
  for (const [place, edit] of edits.entries()) {
    if (edit.kind === "leave-out") leftOutLines.add(edit.line);
    else if (edit.kind === "replace" || edit.kind === "value") ofAll.push({ place, edit });
    else if (edit.kind === "cell") addTo(ofLine, edit.line, { place, edit });
    else {
      const values = leftOutValues.get(edit.column) ?? new Map<string, number[]>();
      leftOutValues.set(edit.column, values);
      addTo(values, edit.value, place);
    }
  }
  return { ofAll, ofLine, leftOutLines, leftOutValues };
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function inOrder(ofAll: readonly Placed[], ofLine?: readonly Placed[]): readonly Placed[] {
  if (ofLine === undefined) return ofAll;
  return [...ofAll, ...ofLine].toSorted((one, other) => one.place - other.place);
}

function withCell(cells: Row["cells"], edit: CellEdit): Row["cells"] {
  const cell = cells[edit.column];
  const next = edited(cell, edit);
  return next === cell ? cells : cells.with(edit.column, next);
}

function edited(cell: string | undefined, edit: CellEdit): string | undefined {
  const { kind, to } = edit;
  if (kind === "cell") return to;
  if (kind === "value") return (cell ?? "") === edit.value ? to : cell;
  return cell?.replaceAll(edit.find, () => to);
}

/** Reads the rows of a file as a user edited them, without those that are left out. */
export async function* readEditedChunks(
  file: FileBytes,
  survey: Survey,
  edits: readonly Edit[] | undefined,
  onLeftOut: () => void = () => {},
): AsyncGenerator<readonly Row[], void, undefined> {
  const editRow = createRowEditor(edits);
  for await (const chunk of readRowChunks(file, survey)) {
    if (editRow === undefined) {
      yield chunk;
      continue;
    }
    const rows: Row[] = [];
    for (const row of chunk) {
      const { cells, isLeftOut } = editRow(row);
      if (isLeftOut) onLeftOut();
      else rows.push({ line: row.line, cells });
    }
    yield rows;
  }
}
