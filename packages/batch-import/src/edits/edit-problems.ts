import type { Edit } from "./edit.ts";

/** Says that edits name a column that a file does not have; nothing where all are of its columns. */
export function editProblems(edits: readonly Edit[] | undefined, columns: number): string[] {
  const wrong = edits?.find((edit) => "column" in edit && edit.column >= columns);
  if (wrong === undefined || !("column" in wrong)) return [];
  return [
    `An edit by hand is of column ${wrong.column + 1}, and the file has ${columns}. Take it back.`,
  ];
}
