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
  const ofAll = edits.filter((edit) => !("line" in edit));
  const lines = new Set(edits.flatMap((edit) => ("line" in edit ? [edit.line] : [])));
  const ofRow = (line: number): readonly Edit[] =>
    lines.has(line) ? edits.filter((edit) => !("line" in edit) || edit.line === line) : ofAll;
  return ({ line, cells: given }) => {
    let cells = given;
    let isLeftOut = false;
    for (const edit of ofRow(line)) {
      if (edit.kind === "leave-out") isLeftOut = true;
      else if (edit.kind === "leave-out-like") isLeftOut ||= cells[edit.column] === edit.value;
      else cells = withCell(cells, edit);
    }
    return { cells, isLeftOut };
  };
}

function withCell(cells: Row["cells"], edit: Extract<Edit, { to: string }>): Row["cells"] {
  const { column, to } = edit;
  const cell = cells[column];
  const next = edit.kind === "cell" ? to : cell?.replaceAll(edit.find, () => to);
  return next === cell ? cells : cells.with(column, next);
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
