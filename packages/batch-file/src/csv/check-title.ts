import type { Problems } from "../problems/problems.ts";
import type { TableRow } from "../rows/row.ts";
import { plural } from "../problems/plural.ts";

/** The most lines that a title above a table has. */
export const MAX_TITLE_LINES = 10;

/** What to do about a title above the header, which is in this line. */
export function skipLinesAbove(line: number): string {
  return `Skip ${plural(line - 1, "line")}`;
}

/**
 * Refuses a title above the header, where it has as many cells as the rows: a spreadsheet saves it as `Title,,`.
 *
 * @returns What checks the next rows.
 */
export function checkTitle(
  header: TableRow,
  problems: Problems,
): (rows: readonly TableRow[]) => void {
  const width = header.cells.length;
  let mayBeTitle = width > 2 && filled(header) === 1 && header.cells[0]!.trim() !== "";
  return (rows) => {
    for (const row of mayBeTitle ? rows : []) {
      if (filled(row) === 1 && row.line < header.line + MAX_TITLE_LINES) continue;
      mayBeTitle = false;
      if (filled(row) < width) return;
      problems.stop(
        { line: header.line },
        "HEADER",
        `one cell of ${width} has text, and in line ${row.line} all have; what is above looks like a title.`,
        `${skipLinesAbove(row.line)}, or name every column.`,
      );
    }
  };
}

function filled({ cells }: TableRow): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}
