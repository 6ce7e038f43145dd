import type { Problems } from "../problems/problems.ts";
import { type Cell, parseReference } from "./cell-reference.ts";
import type { FirstRow } from "./read-sheet.ts";

const MAX_LISTED = 20;

/** Looks for merged cells in the header: all but the first of them are blank. */
export interface MergedHeader {
  /** @param range Such as `A1:C1`. */
  add(range: string, header: FirstRow): void;
  stopIfAny(problems: Problems): void;
}

export function createMergedHeader(): MergedHeader {
  const ranges: string[] = [];
  let first: Cell | undefined;
  let count = 0;
  return {
    add(range, { line, width }) {
      const [start, end, more] = range.split(":", 3).map(parseReference);
      if (start === undefined || end === undefined || more !== undefined) return;
      if (start.row > line || end.row < line || start.column > width) return;
      first ??= { row: line, column: start.column };
      count += 1;
      if (ranges.length < MAX_LISTED) ranges.push(range);
    },
    stopIfAny(problems) {
      if (first === undefined) return;
      const more = count > ranges.length ? ` and ${count - ranges.length} more` : "";
      problems.stop(
        { line: first.row, column: first.column, unit: "row" },
        "MERGED_HEADER",
        `merged header: the cells ${ranges.join(", ")}${more} are merged, and only the first of each has a name.`,
        "Unmerge them, and give each column a name in one row; delete titles above the header.",
      );
    },
  };
}
